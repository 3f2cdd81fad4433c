package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.EngagementAdvisor;
import org.engagementadvisor.access.Callers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The service as whoever starts it gets it, in a process and a working folder of its own. */
class ServeCommandTests {
    private static final Pattern CALL = Pattern.compile("^curl -s -u \\S+ localhost:(\\d+)/");

    @TempDir
    Path folder;

    private static final Pattern PASSWORD = Pattern.compile("^    admin / (\\S+)$");

    private Process process;
    private BufferedReader said;
    private String password;
    private String call;

    @AfterEach
    void stop() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    @Test
    void takesNoConfigurationFromTheWorkingFolderAndListensToThisMachineAlone() throws Exception {
        for (var place : List.of("application.properties", "config/application.properties", "application.yaml")) {
            var file = folder.resolve(place);
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    place.endsWith("yaml")
                            ? "spring.web.resources.static-locations: 'file:///'\n"
                            : "spring.web.resources.static-locations=file:///\n");
        }
        int port = serve();
        assertThat(get(port, "/etc/hostname").statusCode()).isEqualTo(302);
        assertThat(withOwnPassword(port).get("/etc/hostname").statusCode()).isEqualTo(404);
        assertThat(get(port, "/api/rules").statusCode()).isEqualTo(200);
        for (var address : others()) {
            assertThat(isReached(address, port)).as(address.toString()).isFalse();
        }
    }

    private Callers.Browser withOwnPassword(int port) throws Exception {
        var chosen = "four tall blue ladders";
        var browser = Callers.signedIn(port, "admin", password);
        browser.get("/password");
        browser.post("/password", Map.of("old", password, "chosen", chosen, "again", chosen));
        password = chosen;
        return Callers.signedIn(port, "admin", chosen);
    }

    @Test
    void takesTheConfigurationThatIsNamed() throws Exception {
        var config = Files.writeString(folder.resolve("other.properties"), """
                springdoc.api-docs.enabled=false
                server.compression.enabled=true
                """);
        int port = serve("--config", config.toString());
        assertThat(get(port, "/v3/api-docs").statusCode()).isEqualTo(404);
        var rules = get(port, "/api/rules");
        assertThat(rules.statusCode()).isEqualTo(200);
        assertThat(rules.headers().firstValue("Content-Encoding")).isEmpty();
        var packed = HttpClient.newHttpClient()
                .send(
                        asked(port, "/api/rules")
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var unpacked = new GZIPInputStream(packed.body())) {
            assertThat(unpacked.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(rules.body());
        }
    }

    @Test // faults 4.3
    void listensToOthersOnlyIfItIsAskedTo() throws Exception {
        // All of 127.0.0.0/8 is this machine, but not all of it is where it listens by itself.
        var other = InetAddress.getByName("127.0.0.2");
        assertThat(isReached(other, serve())).isFalse();
        process.destroyForcibly().waitFor();
        assertThat(isReached(other, serve("--address", "0.0.0.0"))).isTrue();
    }

    @Test
    void showsTheFirstPasswordOnceAndKeepsItsDataFromOthers() throws Exception {
        serve();
        var first = password;
        assertThat(said(call).trim()).startsWith("{\"customer\":\"S1\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data"))))
                .isEqualTo("rwx------");
        process.destroy();
        process.waitFor();

        password = null;
        int port = serve();
        assertThat(password).isNull();
        assertThat(call).startsWith("curl -s -u admin localhost:");
        assertThat(Callers.signedIn(port, "admin", first).get("/").headers().firstValue("Location"))
                .hasValue("/password");
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .allMatch(name -> name.equals("data") || name.startsWith("rules"));
        }
    }

    @ParameterizedTest
    @CsvSource({"--address, 0.0.0.0", "--data, data"})
    void demonstratesToThisMachineAloneAndKeepsNothing(String option, String value) {
        var shell = new Shell(folder);
        assertThat(shell.run("serve", "--demo", option, value)).isEqualTo(2);
        assertThat(shell.err).startsWith(option + ": found `" + value + "` with --demo, expected ");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private static String said(String command) throws IOException {
        var shell = new ProcessBuilder("sh", "-c", command).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** It was 64 lines for each of them. */
    @Test // faults 4.16
    void logsAtMostOneLineOfAnUploadThatBreaksOff() throws Exception {
        int port = serve();
        var heads = List.of("Content-Length: 1000000", "Transfer-Encoding: chunked");
        for (var head : heads) {
            for (boolean isRude : List.of(true, false)) {
                try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                    // Without lingering the other side is told of a failure, with it of an end.
                    socket.setSoLinger(isRude, 0);
                    socket.getOutputStream()
                            .write(("POST /api/advice HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n" + head
                                            + "\r\n\r\n20000\r\n" + " ".repeat(100_000))
                                    .getBytes(StandardCharsets.UTF_8));
                    Thread.sleep(200);
                }
            }
        }
        assertThat(get(port, "/api/rules").statusCode()).isEqualTo(200);
        // The process itself would close what it said.
        process.toHandle().destroy();
        assertThat(said.lines()).hasSizeLessThanOrEqualTo(2 * heads.size());
    }

    /** Whoever starts it reads what to do, not a page of Java. */
    @Test
    void saysInALineWhyItDoesNotStart() throws Exception {
        var config = Files.writeString(folder.resolve("other.properties"), """
                spring.datasource.url=jdbc:postgresql://localhost:1/advisor
                spring.datasource.hikari.connection-timeout=250
                """);
        var words = words("--config", config.toString());
        words.removeAll(List.of("--data", folder.resolve("data").toString()));
        assertThat(refusal(words))
                .singleElement()
                .asString()
                .startsWith("database: found none that answers: ")
                .contains("localhost:1 refused", "expected one that runs");
        int port = serve();
        var first = process;
        try {
            assertThat(refusal(words())).singleElement().asString().startsWith("database: found a running service");
            var beside = words();
            beside.set(beside.indexOf("--data") + 1, folder.resolve("elsewhere").toString());
            beside.set(beside.indexOf("--port") + 1, String.valueOf(port));
            assertThat(refusal(beside))
                    .containsExactly(
                            "--port: found `%d`, which another program uses, expected a free one".formatted(port));
        } finally {
            first.destroyForcibly();
        }
    }

    /** All that is said by a service that does not start, but for that it begins to. */
    private List<String> refusal(List<String> words) throws Exception {
        process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var lines = process.inputReader(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains(" INFO "))
                .toList();
        assertThat(process.waitFor()).isEqualTo(2);
        return lines;
    }

    private int serve(String... options) throws IOException {
        process = new ProcessBuilder(words(options))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        said = process.inputReader(StandardCharsets.UTF_8);
        var before = new StringBuilder();
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            before.append(line).append('\n');
            var admin = PASSWORD.matcher(line);
            if (admin.find()) {
                password = admin.group(1);
            }
            var call = CALL.matcher(line);
            if (call.find()) {
                this.call = line;
                return Integer.parseInt(call.group(1));
            }
        }
        throw new AssertionError(before);
    }

    private List<String> words(String... options) throws IOException {
        var rules = CornerShop.in(Files.createTempDirectory(folder, "rules"));
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                EngagementAdvisor.class.getName(),
                "serve",
                "--port",
                "0",
                "--data",
                folder.resolve("data").toString(),
                "--rules",
                rules.toString(),
                "--book",
                CornerShop.NAME));
        words.addAll(List.of(options));
        return words;
    }

    private static String absolute(String classPath) {
        return String.join(
                java.io.File.pathSeparator,
                List.of(classPath.split(java.io.File.pathSeparator)).stream()
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
        return HttpClient.newHttpClient().send(asked(port, path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder asked(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", Callers.basic("admin", password));
    }

    private static List<InetAddress> others() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
    }

    private static boolean isReached(InetAddress address, int port) throws IOException {
        try (var socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (ConnectException refused) {
            return false;
        }
    }
}
