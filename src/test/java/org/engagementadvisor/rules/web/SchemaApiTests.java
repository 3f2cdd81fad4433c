package org.engagementadvisor.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.engagementadvisor.access.Callers;
import org.engagementadvisor.customer.CustomerJson;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class SchemaApiTests {
    private static final String PATH = "/api/schema/customer";

    @LocalServerPort
    int port;

    private RestTestClientResponse get(String path, String seen) {
        return RestTestClientResponse.from(RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, Callers.basic("manager"))
                .header(HttpHeaders.IF_NONE_MATCH, seen)
                .exchange());
    }

    @Test
    void isThatByWhichCustomersAreRead() {
        var answer = get(PATH, "\"another\"");
        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.CONTENT_TYPE, "application/schema+json");
        assertThat(answer).bodyText().isEqualTo(CustomerJson.schema());
    }

    @Test
    void isSentAgainOnlyIfItSaysSomethingElse() {
        var tag = get(PATH, "\"another\"")
                .getExchangeResult()
                .getResponseHeaders()
                .getETag();
        assertThat(tag).isNotNull();
        assertThat(get(PATH, tag)).hasStatus(HttpStatus.NOT_MODIFIED);
    }

    @Test
    void takesNoParameters() {
        assertThat(get(PATH + "?version=2", "\"another\"")).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
