package org.engagementadvisor.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.engagementadvisor.access.Callers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What no endpoint takes is refused as all else: where, what was found, what is expected. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Served.class, Shop.class})
class UnsuitedTests {
    @Autowired
    Served served;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/advice|method: found `GET`, expected POST",
                "/api/nothing|address: found `api/nothing`, expected an address of this service",
                "/api/customers?size=many|size: found `many`, expected a whole number",
                "/api/customers?size=99999999999|size: found `99999999999`, expected a whole number",
                "/api/imports/yesterday|id: found `yesterday`, expected a whole number",
                "/api/outcomes?x=1|x: found `x`, expected no parameter",
                "/api/customers?q=a&q=b|q: found `a` and `b`, expected one value",
            })
    void isToldByItsPlace(String path, String detail) {
        var answer = served.get(path);
        assertThat(answer).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.detail").isEqualTo(detail);
        assertThat(answer).bodyJson().extractingPath("$.faults").asArray().hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/advice|text/plain|415|Content-Type: found `text/plain;charset=UTF-8`, expected application/json",
                "/api/imports|application/x-ndjson|400|name: found nothing, expected one value",
                // There is no boundary between its parts.
                "/api/advice|multipart/form-data|400|found a body that is broken, expected one that is as long as its request says",
            })
    void isToldOfABody(String path, String type, int status, String detail) throws IOException {
        var body = "{}";
        var answer = Raw.request(
                port,
                "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: "
                        + (type.startsWith("text/") ? type + ";charset=UTF-8" : type) + "\r\nContent-Length: "
                        + body.length() + "\r\n" + Raw.SIGNED_IN + "Connection: close\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("\"detail\":\"" + detail + "\"");
    }

    /** Who accepts no form in which it could be told is told it all the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/rules|application/pdf|406|Accept: found `application/pdf`, expected application/json",
                "/api/rules|text/html|406|Accept: found `text/html`, expected application/json",
                "/api/rules|;;;|406|Accept: found `;;;`, expected application/json",
                "/api/imports/1/rejects|text/csv|404|id: found `1`, expected the number of an import",
                "/api/nothing|image/png|404|address: found `api/nothing`, expected an address of this service",
                "/error|image/png|404|address: found one of nothing, expected an address of this service",
            })
    void isToldToWhoAcceptsNoProblem(String path, String accept, int status, String detail) throws IOException {
        assertThat(Raw.request(
                        port,
                        "GET " + path + " HTTP/1.1\r\nHost: a\r\nAccept: " + accept + "\r\n" + Raw.SIGNED_IN
                                + "Connection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status)
                .contains("Content-Type: application/problem+json", "\"detail\":\"" + detail + "\"", "\"faults\":[{");
    }

    /** A segment ends before it for whoever reads matrix parameters, and another customer would be meant. */
    @Test
    void isAnAddressThatEndsBeforeItsEnd() throws IOException {
        assertThat(Raw.get(port, "/api/customers/a;b=c"))
                .startsWith("HTTP/1.1 400")
                .contains("`;` within an id as `%3B`");
        assertThat(Raw.get(port, "//")).doesNotStartWith("HTTP/1.1 5");
        assertThat(served.get("/api/customers/a%3Bb")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void isAPageThatIsNoNumber() throws Exception {
        var answer = Callers.signedIn(port, "analyst").get("/portfolio/whitespace?page=last");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("page: found `last`, expected a whole number");
    }
}
