package org.engagementadvisor.rules.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.engagementadvisor.document.Limit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** An answer of which a part has been sent cannot become a problem any more: its caller sees that it is none. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Shop.class, CutOffAnswersTests.Halves.class})
@ExtendWith(OutputCaptureExtension.class)
class CutOffAnswersTests {
    private static final String END = "\r\n0\r\n\r\n";
    private static final int PIECE = 100_000;

    @LocalServerPort
    int port;

    @BeforeEach
    void waitForASecond() {
        Limit.REQUEST_SECONDS.set(1);
    }

    @AfterEach
    void waitAsUsual() {
        Limit.REQUEST_SECONDS.set(Limit.REQUEST_SECONDS.preset());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/late", "/api/failed"})
    void isAFailureForItsCaller(String path) throws IOException {
        assertThatThrownBy(() -> post(path)).isInstanceOf(IOException.class);
        try (var half = Raw.post(port, path, 2).send("{}")) {
            assertThat(half.answer())
                    .startsWith("HTTP/1.1 200")
                    .contains("x".repeat(100))
                    .doesNotContain("\"status\"")
                    .doesNotEndWith(END);
        }
    }

    @Test
    void isWholeOtherwise() throws Exception {
        assertThat(post("/api/whole")).hasSize(2 * PIECE);
        try (var whole = Raw.post(port, "/api/whole", 2).send("{}")) {
            assertThat(whole.answer()).startsWith("HTTP/1.1 200").endsWith(END);
        }
    }

    @Test
    void endsForWhoDoesNotReadEither() throws Exception {
        try (var idle = Raw.post(port, "/api/much", 2).send("{}")) {
            Thread.sleep(2_000);
            assertThatThrownBy(() -> assertThat(idle.answer()).endsWith(END))
                    .isInstanceOfAny(IOException.class, AssertionError.class);
        }
    }

    @Test
    void isOneLineOfTheLog(CapturedOutput said) {
        assertThatThrownBy(() -> post("/api/late")).isInstanceOf(IOException.class);
        assertThat(said.toString().lines().filter(line -> !line.contains(" INFO ")))
                .singleElement()
                .asString()
                .contains("an answer was cut off: expected at most 1 seconds for a request");
    }

    private String post(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .header("Authorization", Served.ANALYST)
                .POST(BodyPublishers.ofString("{}"))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    /** Answers of two pieces, the second of which may never come. */
    @RestController
    static class Halves {
        private final Streams streams;

        Halves(Streams streams) {
            this.streams = streams;
        }

        @PostMapping("/api/late")
        void late(HttpServletRequest request, HttpServletResponse response) throws IOException {
            answer(request, response, () -> {
                try {
                    Thread.sleep(10_000);
                    throw new IllegalStateException("nobody ended it");
                } catch (InterruptedException ended) {
                    throw new IllegalStateException(ended);
                }
            });
        }

        @PostMapping("/api/failed")
        void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
            answer(request, response, () -> {
                throw new IllegalStateException("it went wrong");
            });
        }

        @PostMapping("/api/whole")
        void whole(HttpServletRequest request, HttpServletResponse response) throws IOException {
            answer(request, response, Halves::piece);
        }

        @PostMapping("/api/much")
        void much(HttpServletRequest request, HttpServletResponse response) throws IOException {
            streams.answer(
                    request, response, () -> Stream.generate(Halves::piece).iterator());
        }

        private void answer(HttpServletRequest request, HttpServletResponse response, Supplier<byte[]> second)
                throws IOException {
            var left = new ArrayDeque<Supplier<byte[]>>(List.of(Halves::piece, second));
            streams.answer(request, response, () -> new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return !left.isEmpty();
                }

                @Override
                public byte[] next() {
                    return left.remove().get();
                }
            });
        }

        private static byte[] piece() {
            return "x".repeat(PIECE).getBytes(StandardCharsets.US_ASCII);
        }
    }
}
