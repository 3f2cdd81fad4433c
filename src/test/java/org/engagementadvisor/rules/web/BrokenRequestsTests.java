package org.engagementadvisor.rules.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.engagementadvisor.FormerFaults;
import org.engagementadvisor.Mutations;
import org.engagementadvisor.document.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whatever requests are broken how: they are refused, soon, in one form, and the next one is answered. Broken passwords are counted,
 * which no other test should feel.
 */
@DirtiesContext
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class BrokenRequestsTests {
    private static final long SEED = Long.getLong("fuzz.seed", 9);
    /** A fifth of what all kinds of input together take. */
    private static final Duration TIME = Duration.ofMillis(200L * Integer.getInteger("fuzz.seconds", 45));

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String CUSTOMER =
            "{\"id\":\"a\",\"name\":\"Ann\",\"business\":{\"organisation\":\"household\"},\"areas\":{\"bread\":{\"turnover\":5.5}}}";
    // 501 and 505 say that a request is of no kind or version that is known, 503 that it took too long.
    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 ([234]\\d\\d|501|503|505) .*", Pattern.DOTALL);

    // A request that is broken in two gets two answers.
    private static final JsonMapper FIRST = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @LocalServerPort
    int port;

    private static List<String> sound() {
        return List.of(
                request("POST", "/api/advice?asOf=2026-01-31", CUSTOMER),
                request("POST", "/api/advice?strategy=farming", "[" + CUSTOMER + ",{\"id\":\"b\"}]"),
                request(
                        "POST",
                        "/api/purchases",
                        "{\"customer\":" + CUSTOMER
                                + ",\"purchases\":[{\"id\":\"p\",\"area\":\"bread\",\"date\":\"2026-01-30\"}]}"),
                request("GET", "/api/rules", ""),
                request("GET", "/v3/api-docs", ""),
                request("GET", "/swagger-ui/index.html", ""));
    }

    private static List<String> former() {
        var advice = "/api/advice";
        var former = new ArrayList<String>();
        FormerFaults.customers()
                .forEach(customer -> former.add(request("POST", advice, "[" + CUSTOMER + "," + customer + "]")));
        FormerFaults.queries().forEach(query -> former.add(request("POST", advice + "?" + query, CUSTOMER)));
        FormerFaults.headers()
                .forEach(header ->
                        former.add(request("POST", advice, CUSTOMER).replaceFirst("Accept: \\*/\\*", header)));
        for (var method : List.of("TRACE", "DELETE", "GET")) {
            former.add(request(method, advice, ""));
            former.add(request(method, "/%C0%AF", ""));
        }
        return former;
    }

    private static String request(String method, String path, String body) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: */*\r\n"
                + Raw.SIGNED_IN
                + (body.isEmpty() ? "" : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n")
                + "Connection: close\r\n\r\n"
                + body;
    }

    @Test
    void areRefusedInOneForm(TestReporter reporter) throws IOException {
        // What is done the first time takes seconds that say nothing of later ones.
        for (var request : sound()) {
            assertThat(answer(request.getBytes(StandardCharsets.UTF_8))).matches(ANSWER);
        }
        long usual = Limit.REQUEST_SECONDS.most();
        Limit.REQUEST_SECONDS.set(1);
        var mutations = new Mutations(SEED);
        long end = System.nanoTime() + TIME.toNanos();
        var former = former();
        int tried = 0;
        try {
            for (var request : former) {
                tryOut(request.getBytes(StandardCharsets.UTF_8), "former-" + former.indexOf(request));
            }
            for (; System.nanoTime() < end; tried++) {
                tryOut(broken(mutations, mutations.below(2) == 0 ? sound() : former), "" + tried);
            }
        } finally {
            Limit.REQUEST_SECONDS.set(usual);
        }
        assertThat(answer(sound().get(0).getBytes(StandardCharsets.UTF_8))).startsWith("HTTP/1.1 200");
        reporter.publishEntry("requests", former.size() + " and " + tried + " inputs");
    }

    private void tryOut(byte[] request, String name) throws IOException {
        try {
            assertRefusedInOneForm(request);
        } catch (AssertionError | RuntimeException wrong) {
            var kept = Path.of("target", "fuzz", "REQUEST-" + name);
            Files.createDirectories(kept.getParent());
            Files.write(kept, request);
            fail("input " + name + ", kept as " + kept, wrong);
        }
    }

    /** Broken anywhere, or in the body alone, whose length is told as it is. */
    private static byte[] broken(Mutations mutations, List<String> from) {
        var sound = from.get(mutations.below(from.size()));
        var other = sound().get(mutations.below(sound().size())).getBytes(StandardCharsets.UTF_8);
        var body = sound.substring(sound.indexOf("\r\n\r\n") + 4);
        if (body.isEmpty() || mutations.below(3) == 0) {
            return mutations.of(sound.getBytes(StandardCharsets.UTF_8), other);
        }
        var bytes = mutations.of(body.getBytes(StandardCharsets.UTF_8), other);
        var head = sound.substring(0, sound.length() - body.length())
                .replaceFirst("Content-Length: \\d+", "Content-Length: " + bytes.length);
        var all = new byte[head.length() + bytes.length];
        System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, all, 0, head.length());
        System.arraycopy(bytes, 0, all, head.length(), bytes.length);
        return all;
    }

    private void assertRefusedInOneForm(byte[] request) throws IOException {
        long start = System.nanoTime();
        var answer = answer(request).replaceFirst("^HTTP/1\\.1 100 \r\n\r\n", "");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        assertThat(answer).doesNotContain("Exception", "its own fault", "the server failed");
        if (answer.isEmpty()) {
            return;
        }
        if (!answer.startsWith("HTTP/")) {
            // A request of HTTP/0.9, which names no version, is answered without a head.
            assertThat(answer).doesNotContain("\"status\":5");
            return;
        }
        assertThat(answer).matches(ANSWER);
        var body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        if (answer.contains("json\r\n") && !answer.contains("Transfer-Encoding") && body.startsWith("{")) {
            FIRST.readTree(body);
        }
    }

    /** Closes its side after the last byte, so that nothing waits for more. */
    private String answer(byte[] request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException closed) {
            return "";
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 0x1b, 0x7f, 0x9b, 0x200f, 0x202e, 0x2028, 0x2066, 0xfeff, 0xe0001, '\n', '\r', '"', '`', '='})
    void sayInJsonWhatIsWrongWithAnyCharacter(int character) throws IOException {
        var mapper = JsonMapper.shared();
        var text = "Ann" + Character.toString(character) + "Evil";
        var spelt = mapper.writeValueAsString(text);
        for (var body : List.of(
                "{\"id\":\"a\",\"name\":" + spelt + "}",
                "{\"id\":" + spelt + "}",
                "{\"id\":\"a\"," + spelt + ":1}",
                "{\"id\":\"a\",\"business\":{\"organisation\":" + spelt + "}}",
                "{\"id\":\"a\",\"areas\":{" + spelt + ":{\"turnover\":5}}}")) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            var head = request("POST", "/api/advice", "x".repeat(bytes.length)).replace("x", "");
            var answer = Raw.request(port, head + new String(bytes, StandardCharsets.ISO_8859_1));
            assertThat(answer).startsWith("HTTP/1.1 ");
            var json = answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
            var told = mapper.readTree(json);
            assertThat(told.isObject()).isTrue();
            told.path("faults")
                    .forEach(fault ->
                            assertThat(fault.path("found").asString("")).doesNotContain("\u202e", "\u001b"));
            if (answer.startsWith("HTTP/1.1 200") && body.contains("\"name\"")) {
                assertThat(told.path("name").asString("")).isEqualTo(text);
            }
        }
    }
}
