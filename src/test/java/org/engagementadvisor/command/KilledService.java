package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.access.Callers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service of the corner shop, in a process of its own, that is killed and started again on what it left. */
final class KilledService implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Pattern CALL = Pattern.compile("curl -s -u \\S+ localhost:(\\d+)/");
    private static final Pattern PASSWORD = Pattern.compile("    admin / (\\S+)");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final List<String> more;
    private Process process;
    private String password;
    private int port;
    private int starts;

    /** @param more arguments of {@code serve} */
    KilledService(Path folder, String... more) throws IOException {
        this.folder = folder;
        this.more = List.of(more);
        CornerShop.in(Files.createDirectory(folder.resolve("rules")));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", Callers.basic("admin", password));
    }

    JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }

    void start() throws Exception {
        var child = new Child(Files.createDirectory(folder.resolve("run" + starts++)));
        List<String> arguments = new ArrayList<>(List.of(
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--rules",
                folder.resolve("rules").toString(),
                "--book",
                CornerShop.NAME));
        arguments.addAll(more);
        process = child.start(Map.of(), List.of(), arguments);
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
            assertThat(process.isAlive() && System.nanoTime() < end).as(said).isTrue();
            Thread.sleep(100);
        }
    }

    /** Without a word, as a machine does that loses its power. */
    void kill() throws InterruptedException {
        if (process != null && process.destroyForcibly().waitFor(1, TimeUnit.MINUTES)) {
            process = null;
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
