package org.engagementadvisor.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
import tools.jackson.databind.json.JsonMapper;

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
    void isDescribedBesideTheProblemThatEveryRefusalIs() {
        var answer = get("/v3/api-docs", "\"another\"").getExchangeResult().getResponseBodyContent();
        var paths = JsonMapper.shared().readTree(answer).at("/paths");
        List<String> refusals = new ArrayList<>();
        paths.propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> operation
                                .getValue()
                                .at("/responses")
                                .propertyStream()
                                .filter(response -> response.getKey().compareTo("400") >= 0)
                                .forEach(response -> {
                                    assertThat(response.getValue()
                                                    .at("/content/application~1problem+json/schema/$ref")
                                                    .asString())
                                            .isEqualTo("#/components/schemas/Problem");
                                    assertThat(response.getValue().at("/content"))
                                            .hasSize(1);
                                    refusals.add(path.getKey() + " " + response.getKey());
                                })));
        assertThat(refusals).contains("/api/advice 413", "/api/purchases 415", "/api/advice/{entry}/replay 410");
    }

    @Test
    void takesNoParameters() {
        assertThat(get(PATH + "?version=2", "\"another\"")).hasStatus(HttpStatus.BAD_REQUEST);
    }
}
