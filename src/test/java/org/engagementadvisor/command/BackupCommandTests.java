package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.register.Postgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupCommandTests {
    @TempDir
    Path folder;

    private Shell shell;

    @BeforeEach
    void aServiceThatWasStopped() throws Exception {
        shell = new Shell(folder);
        Files.createDirectory(folder.resolve("data"));
        Flyway.configure()
                .dataSource(url("data"), "sa", "")
                .locations("classpath:db/migration", "classpath:db/h2")
                .load()
                .migrate();
        try (var database = open("data");
                var statement = database.createStatement()) {
            statement.execute("insert into customer (id, name, version, changed_at) values ('a', 'Ada', 0, now())");
        }
    }

    private String url(String data) {
        return "jdbc:h2:file:" + folder.resolve(data).resolve("engagement-advisor");
    }

    private Connection open(String data) throws SQLException {
        return DriverManager.getConnection(url(data), "sa", "");
    }

    private static String name(Connection database) throws SQLException {
        try (database;
                var statement = database.createStatement();
                var row = statement.executeQuery("select name from customer")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void takesEverythingOutAndIntoAnotherFolder() throws Exception {
        assertThat(shell.runBare("backup", "@all.zip", "--data", "@data"))
                .as(shell.err)
                .isZero();
        assertThat(shell.out).contains("all.zip: 1 rows of ", " tables, schema ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("all.zip"))))
                .isEqualTo("rw-------");
        assertThat(shell.runBare("restore", "@all.zip", "--data", "@other"))
                .as(shell.err)
                .isZero();
        assertThat(name(open("other"))).isEqualTo("Ada");
        assertThat(shell.runBare("restore", "@all.zip", "--data", "@other")).isEqualTo(2);
        assertThat(shell.err).isEqualTo("database: found rows in customer (1), expected an empty one\n");
    }

    @Test
    void bringsItToTheDatabaseThatAConfigurationNames() throws Exception {
        var address = Postgres.database("restored");
        shell.write(
                "server.properties", "spring.datasource.url=" + address + "\nspring.datasource.username=postgres\n");
        shell.runBare("backup", "@all.zip", "--data", "@data");
        assertThat(shell.runBare("restore", "@all.zip", "--config", "@server.properties"))
                .as(shell.err)
                .isZero();
        assertThat(name(DriverManager.getConnection(address))).isEqualTo("Ada");
        assertThat(shell.runBare("backup", "@back.zip", "--config", "@server.properties"))
                .as(shell.err)
                .isZero();
        assertThat(shell.runBare("restore", "@back.zip", "--data", "@back"))
                .as(shell.err)
                .isZero();
        assertThat(name(open("back"))).isEqualTo("Ada");
        shell.runBare("backup", "@again.zip", "--data", "@back");
        assertThat(folder.resolve("again.zip")).hasSameBinaryContentAs(folder.resolve("back.zip"));
        assertThat(shell.runBare("backup", "@back.zip", "--config", "@server.properties", "--data", "@data"))
                .isEqualTo(2);
        assertThat(shell.err).contains("--data: found `@/data` beside spring.datasource.url, expected one of them");
    }

    @Test
    void saysHowElseWhileAServiceHoldsTheDatabase() throws Exception {
        var running = open("data");
        try (running) {
            var process = new Child(Files.createDirectory(folder.resolve("run")));
            int exit = process.start(
                            Map.of(),
                            List.of(),
                            List.of(
                                    "backup",
                                    folder.resolve("all.zip").toString(),
                                    "--data",
                                    folder.resolve("data").toString()))
                    .waitFor();
            assertThat(exit).isEqualTo(2);
            assertThat(Files.readString(process.said()))
                    .contains("database: found a running service that holds it", "`GET /api/backup`");
        }
        assertThat(folder.resolve("all.zip")).doesNotExist();
    }

    @Test
    void makesNothingOfNothing() {
        assertThat(shell.runBare("backup", "@all.zip", "--data", "@nowhere")).isEqualTo(2);
        assertThat(shell.err).isEqualTo("--data: found no database in `@/nowhere`, expected the folder of a service\n");
        assertThat(shell.runBare("restore", "@all.zip", "--data", "@nowhere")).isEqualTo(2);
        assertThat(shell.err).contains("all.zip: found no file, expected a backup");
        assertThat(shell.files()).containsExactly("data");
    }

    @Test
    void saysThatNoDatabaseAnswers() {
        shell.write("server.properties", "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none\n");
        assertThat(shell.runBare("backup", "@all.zip", "--config", "@server.properties"))
                .isEqualTo(2);
        assertThat(shell.err).contains("database: found none that answers").contains("expected one that runs");
    }
}
