package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.access.Callers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that is killed in the middle of an import and started again; {@code -Dimport.kills=20} kills it more often. */
class KilledImportsTests {
    private static final int KILLS = Integer.getInteger("import.kills", 2);
    private static final int CUSTOMERS = 8_000;
    private static final Pattern CALL = Pattern.compile("curl -s -u \\S+ localhost:(\\d+)/");
    private static final Pattern PASSWORD = Pattern.compile("    admin / (\\S+)");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Random moments = new Random(2026);
    private Process process;
    private String password;
    private int port;

    @AfterEach
    void stop() throws InterruptedException {
        kill();
    }

    @Test
    void losesNothingAndTakesNothingInTwice() throws Exception {
        CornerShop.in(Files.createDirectory(folder.resolve("rules")));
        start(0);
        var file = IntStream.range(0, CUSTOMERS)
                .mapToObj(number -> "{\"id\":\"k" + number + "\",\"business\":{\"organisation\":\"household\"}}")
                .collect(Collectors.joining("\n"));
        var job = send(request("/api/imports?name=many.ndjson").POST(BodyPublishers.ofString(file)));
        long id = job.get("id").asLong();
        long before = 0;
        for (int kills = 1; kills <= KILLS; kills++) {
            Thread.sleep(300 + moments.nextInt(1_200));
            kill();
            start(kills);
            long lines = job(id).get("lines").asLong();
            assertThat(lines).as("after %d kills", kills).isGreaterThanOrEqualTo(before);
            before = lines;
        }
        var done = done(id);
        assertThat(done.get("lines").asLong()).isEqualTo(CUSTOMERS);
        assertThat(done.get("added").asLong()).isEqualTo(CUSTOMERS);
        assertThat(done.get("rejected").asLong()).isZero();
        assertThat(count()).isEqualTo(CUSTOMERS);
    }

    private JsonNode done(long id) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var job = job(id); ; job = job(id)) {
            if (job.get("state").asString().equals("done")) {
                return job;
            }
            assertThat(System.nanoTime()).as(job.toString()).isLessThan(end);
            Thread.sleep(200);
        }
    }

    private JsonNode job(long id) throws Exception {
        return send(request("/api/imports/" + id).GET());
    }

    /** All that are listed, page by page, each once by the order of their ids. */
    private long count() throws Exception {
        long count = 0;
        var after = "";
        while (true) {
            var page = send(request("/api/customers?size=500" + after).GET());
            count += page.get("customers").size();
            if (!page.has("next")) {
                return count;
            }
            after = "&after=" + page.get("next").asString();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", Callers.basic("admin", password));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }

    private void start(int kills) throws Exception {
        var child = new Child(Files.createDirectory(folder.resolve("run" + kills)));
        process = child.start(
                Map.of(),
                List.of(),
                List.of(
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString(),
                        "--rules",
                        folder.resolve("rules").toString(),
                        "--book",
                        CornerShop.NAME));
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var said = Files.readString(child.said());
            var call = CALL.matcher(said);
            if (call.find()) {
                port = Integer.parseInt(call.group(1));
                var first = PASSWORD.matcher(said);
                password = first.find() ? first.group(1) : password;
                return;
            }
            assertThat(System.nanoTime()).as(said).isLessThan(end);
            Thread.sleep(100);
        }
    }

    /** Without a word, as a machine does that loses its power. */
    private void kill() throws InterruptedException {
        if (process != null && process.destroyForcibly().waitFor(1, TimeUnit.MINUTES)) {
            process = null;
        }
    }
}
