package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.FirstUsers;
import org.engagementadvisor.register.Dossiers;
import org.engagementadvisor.register.Register;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The verb in a process of its own, against a service that runs in this one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class ImportCommandTests {
    @LocalServerPort
    int port;

    @Autowired
    Register register;

    @Autowired
    Dossiers dossiers;

    @TempDir
    Path folder;

    private String said = "";

    /** Others count the customers of the same service. */
    @AfterEach
    void leaveNobody() {
        List.of("i1", "i2", "i3").forEach(dossiers::erase);
    }

    private int run(String user, Map<String, String> environment, String name, String to) throws Exception {
        var child = new Child(Files.createTempDirectory(folder, "run"));
        int exit = child.start(
                        environment,
                        List.of(),
                        List.of("import", folder.resolve(name).toString(), "--to", to, "--user", user))
                .waitFor();
        said = Files.readString(child.said());
        return exit;
    }

    private int run(String user, String name) throws Exception {
        var password = Map.of(ImportCommand.PASSWORD, FirstUsers.demonstrationPassword(user));
        return run(user, password, name, "http://localhost:" + port + "/");
    }

    @Test
    void handsAFileInAndSaysWhatBecameOfIt() throws Exception {
        Files.writeString(folder.resolve("some & more.ndjson"), "{\"id\":\"i1\",\"name\":\"Ada\"}\n{\"id\":\"i2\"}\n");
        assertThat(run("analyst", "some & more.ndjson")).as(said).isZero();
        assertThat(said)
                .contains("some & more.ndjson: lines: 2, rejected: 0; customers added: 2, changed: 0, unchanged: 0");
        assertThat(register.customer("i1").orElseThrow().customer().name()).isEqualTo("Ada");
        assertThat(run("analyst", "some & more.ndjson")).isZero();
        assertThat(said).contains("lines: 2, rejected: 0; customers added: 0, changed: 0, unchanged: 2");
    }

    @Test
    void endsWithOneIfThereAreRejectsOrItCannotBeRead() throws Exception {
        Files.writeString(folder.resolve("partly.ndjson"), "{\"id\":\"i3\"}\nno customer\n");
        assertThat(run("admin", "partly.ndjson")).isEqualTo(1);
        assertThat(said)
                .contains("lines: 2, rejected: 1; customers added: 1")
                .containsPattern("which lines and why: http://localhost:" + port + "/imports/\\d+/rejects.csv");
        Files.writeString(folder.resolve("broken.csv"), "id,no such column\na,1\n");
        assertThat(run("admin", "broken.csv")).isEqualTo(1);
        assertThat(said).contains("no such column");
        Files.writeString(folder.resolve("empty.ndjson"), "");
        assertThat(run("admin", "empty.ndjson")).isEqualTo(1);
    }

    @Test
    void saysWhoMayNot() throws Exception {
        Files.writeString(folder.resolve("one.ndjson"), "{\"id\":\"i4\"}\n");
        assertThat(run("qa", "one.ndjson")).isEqualTo(2);
        assertThat(said).contains("--user: found somebody who may not, expected an administrator or analyst");
        var to = "http://localhost:" + port;
        assertThat(run("analyst", Map.of(ImportCommand.PASSWORD, "guessed"), "one.ndjson", to))
                .isEqualTo(2);
        assertThat(said)
                .contains("--user: found a name and password that do not fit")
                .doesNotContain("guessed");
        assertThat(run("analyst", Map.of(), "one.ndjson", to)).isEqualTo(2);
        assertThat(said).contains("ENGAGEMENT_ADVISOR_PASSWORD: found no password and nobody to ask");
        assertThat(register.customer("i4")).isEmpty();
    }

    @Test
    void saysWhatTheServiceRefuses() throws Exception {
        Files.writeString(folder.resolve("customers.txt"), "{}");
        assertThat(run("analyst", "customers.txt")).isEqualTo(2);
        assertThat(said).contains("name: found `customers.txt`");
        assertThat(run("analyst", "nothing.ndjson")).isEqualTo(2);
        assertThat(said).contains("nothing.ndjson: found no file, expected a file of customers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.7:8080", "localhost:8080", "ftp://localhost", "https://a:b@localhost", ""})
    void sendsNoPasswordWhereOthersCouldReadIt(String to) throws Exception {
        Files.writeString(folder.resolve("one.ndjson"), "{\"id\":\"i5\"}\n");
        var shell = new Shell(folder);
        assertThat(shell.runBare("import", "@one.ndjson", "--user", "analyst", "--to", to))
                .isEqualTo(2);
        assertThat(shell.err).contains("--to: found ").contains("expected https://host, or http://localhost:port");
    }

    @Test
    void saysThatNobodyIsThere() throws Exception {
        Files.writeString(folder.resolve("one.ndjson"), "{\"id\":\"i6\"}\n");
        var password = Map.of(ImportCommand.PASSWORD, "any");
        assertThat(run("analyst", password, "one.ndjson", "http://127.0.0.1:1")).isEqualTo(2);
        assertThat(said).contains("--to: found no service at `http://127.0.0.1:1`, expected one that runs");
    }
}
