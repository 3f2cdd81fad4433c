package org.engagementadvisor.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.engagementadvisor.document.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a stranger may send costs nobody else an answer, and is answered in one form. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Shop.class, StrangersTests.Endless.class})
class StrangersTests {
    private static final int MANY = 200;
    private static final String LONG = "9,000 letters";
    private static final String CUSTOMER = "{\"id\":\"a\"}";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/advice?%|400|405",
                "/api/advice?asOf=%zz|400|405",
                "/api/advice?asOf=%C0%AF|400|405",
                "/%C0%AF|400|400",
                "/api/nothing|404|404",
                "/..%2f..%2fetc/passwd|400|400",
            })
    void readsAProblemOfAnOddAddress(String path, int posted, int got) throws IOException {
        assertProblem(post(path, "", CUSTOMER), posted);
        assertProblem(Raw.get(port, path), got);
    }

    /** What is no HTTP ends before any endpoint, and is told nothing of the server that ended it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE",
                "G{T / HTTP/1.1\r\nHost: a",
                "GET /api/rules{x} HTTP/1.1\r\nHost: a",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1\r\nHost: a\r\nBad Header: x",
                "GET / HTTP/1.1\r\nHost: a\r\nX: " + LONG,
                "GET / HTTP/9.9\r\nHost: a",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip",
            })
    void readsAProblemOfWhatIsNoRequest(String request) throws IOException {
        var answer = Raw.request(port, request.replace(LONG, "a".repeat(9_000)) + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .containsPattern("^HTTP/1.1 (400|501|505) ")
                .contains("Content-Type: application/problem+json")
                .contains("{\"detail\":\"found a request that cannot be read, expected HTTP/1.1: an address in UTF-8")
                .contains("\"faults\":[{\"pointer\":\"\",\"found\":\"a request that cannot be read\"")
                .doesNotContainIgnoringCase("tomcat", "<html", "Exception", "org.apache");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asOf=|asOf: found nothing, expected one value",
                "asOf=2026-01-31&asOf=2026-02-01|asOf: found `2026-01-31` and `2026-02-01`, expected one value",
                "asOf=%2B999999999-12-31|asOf: found `+999999999-12-31`, expected a date such as 2026-01-31",
                "strategy=%20|strategy: found ` `, expected one value",
            })
    void namesTheOddParameter(String query, String detail) throws IOException {
        var answer = post("/api/advice?" + query, "", CUSTOMER);
        assertProblem(answer, 400);
        assertThat(answer).contains("\"detail\":\"" + detail.replace("\\", "\\\\") + "\"");
    }

    /** Where a page would look for the token of its form among the parameters. */
    @Test
    void readsAProblemOfAnOddQueryAnywhere() throws IOException {
        assertProblem(post("/week/1?%", "", CUSTOMER), 400);
    }

    @Test
    void countsTheParameters() throws IOException {
        assertProblem(post("/api/advice?" + "a=b&".repeat(1_100), "", CUSTOMER), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate"})
    void saysThatABodyMayNotBePacked(String coding) throws IOException {
        assertProblem(post("/api/advice", "Content-Encoding: " + coding + "\r\n", CUSTOMER), 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}", "2\r\n{}xx0\r\n\r\n", "2\r\n{}\r\n0\r\n\0 x\r\n\r\n", "fffffffffff\r\n{}"})
    void readsAProblemOfChunksThatAreNone(String chunks) throws IOException {
        assertProblem(
                Raw.request(
                        port,
                        "POST /api/advice HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + Raw.SIGNED_IN
                                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n" + chunks),
                400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "DELETE", "PATCH"})
    void answersOtherMethodsByAProblem(String method) throws IOException {
        assertProblem(
                Raw.request(
                        port,
                        method + " /api/rules HTTP/1.1\r\nHost: a\r\n" + Raw.SIGNED_IN + "Connection: close\r\n\r\n"),
                405);
    }

    @Test
    void tellsBrowsersWhatTheyMayDo() throws IOException {
        assertThat(post("/api/advice", "", CUSTOMER))
                .startsWith("HTTP/1.1 200")
                .contains(
                        "Cache-Control: no-store",
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: no-referrer",
                        "Content-Security-Policy: default-src 'none'");
        assertThat(Raw.get(port, "/swagger-ui/index.html")).contains("Content-Security-Policy: default-src 'self'");
    }

    @Test
    void describesTheServiceAlikeInAnyLanguageAndUnderAnyName() throws IOException {
        var usual = Raw.get(port, "/v3/api-docs");
        var other = Raw.request(
                port,
                "GET /v3/api-docs HTTP/1.1\r\nHost: evil.example\r\nAccept-Language: tlh\r\n" + Raw.SIGNED_IN
                        + "Connection: close\r\n\r\n");
        assertThat(other).doesNotContain("evil.example").contains("\"Customers\"");
        assertThat(body(other)).isEqualTo(body(usual));
    }

    @Test
    void costsNobodyAnAnswerBySendingOrReadingSlowly() throws IOException {
        List<Raw> open = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                open.add(Raw.post(port, "/api/advice", CUSTOMER.length()).send("{"));
                open.add(Raw.post(port, "/api/nothing", CUSTOMER.length()).send("{"));
                var body = list(500);
                open.add(Raw.post(port, "/api/advice", body.length()).send(body));
            }
            for (int i = 0; i < 20; i++) {
                assertThat(post("/api/advice", "", CUSTOMER)).startsWith("HTTP/1.1 200");
            }
        } finally {
            for (var each : open) {
                each.close();
            }
        }
    }

    @Test
    void makesNoMoreOfAnAnswerThanTheCallerTakes() throws Exception {
        try (var idle = Raw.post(port, "/api/endless", 2).send("{}")) {
            long made = standstill();
            assertThat(made).isBetween(1L, 50L);
            idle.read(10_000_000);
            assertThat(standstill()).isBetween(made + 50, made + 300);
        }
    }

    @Test
    void makesNothingMoreForACallerWhoHasLeft() throws Exception {
        long before;
        try (var reader = Raw.post(port, "/api/endless", 2).send("{}")) {
            reader.read(10_000_000);
            before = Endless.MADE.get();
        }
        assertThat(standstill()).isLessThan(before + 50);
    }

    private static long standstill() throws InterruptedException {
        long before = -1;
        while (before != Endless.MADE.get() || before == 0) {
            before = Endless.MADE.get();
            Thread.sleep(300);
        }
        return before;
    }

    /** An answer that never ends. */
    @RestController
    static class Endless {
        static final AtomicLong MADE = new AtomicLong();

        private final Streams streams;

        Endless(Streams streams) {
            this.streams = streams;
        }

        @PostMapping("/api/endless")
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
            var piece = new byte[100_000];
            streams.answer(
                    request,
                    response,
                    () -> Stream.generate(() -> {
                                MADE.incrementAndGet();
                                return piece;
                            })
                            .iterator());
        }
    }

    private static String list(int count) {
        var list = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            list.append(i == 0 ? "" : ",").append("{\"id\":\"K").append(i).append("\"}");
        }
        return list.append("]").toString();
    }

    @Test
    void endsWhatTakesTooLong() throws IOException {
        long usual = Limit.REQUEST_SECONDS.most();
        Limit.REQUEST_SECONDS.set(1);
        try (var slow = Raw.post(port, "/api/advice", CUSTOMER.length()).send("{")) {
            var answer = slow.answer();
            assertProblem(answer, 503);
            assertThat(answer).contains("at most 1 seconds for a request (limit `request-seconds`)");
        } finally {
            Limit.REQUEST_SECONDS.set(usual);
        }
    }

    @Test
    void fillsTheListWithProblemsOnceTheAnswerIsTooLong() throws IOException {
        long usual = Limit.ANSWER.most();
        Limit.ANSWER.set(100);
        try {
            var answer = post("/api/advice", "", list(9));
            assertThat(answer).startsWith("HTTP/1.1 200").contains("\"/8\"");
            assertThat(body(answer)).containsPattern("](\\r\\n0\\r\\n\\r\\n)?$");
            assertThat(answer.split("\"asOf\"")).hasSize(5);
            assertThat(answer.split("limit `answer`")).hasSize(11);
        } finally {
            Limit.ANSWER.set(usual);
        }
    }

    private String post(String path, String headers, String body) throws IOException {
        return Raw.request(
                port,
                "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + Raw.SIGNED_IN + headers
                        + "Content-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n"));
    }

    private static void assertProblem(String answer, int status) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"status\":" + status, "\"faults\":[{\"pointer\":")
                .doesNotContain("<html", "Exception");
    }
}
