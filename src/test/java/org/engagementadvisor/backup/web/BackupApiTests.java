package org.engagementadvisor.backup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.backup.Restore;
import org.engagementadvisor.rules.web.Shop;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class BackupApiTests {
    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    private HttpResponse<byte[]> send(String user, HttpRequest.Builder request, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request.uri(URI.create("http://localhost:" + port + path))
                                .header("Authorization", Callers.basic(user))
                                .build(),
                        BodyHandlers.ofByteArray());
    }

    /** What is restored of it is the service as it was, users, customers, their advice and the note of the backup with it. */
    @Test
    void givesTheRunningServiceWhole() throws Exception {
        var customer = "{\"id\":\"safe\",\"name\":\"Ada\",\"business\":{\"organisation\":\"household\"}}";
        send(
                "analyst",
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(customer)),
                "/api/customers/safe");
        var answer = send("admin", HttpRequest.newBuilder(), "/api/backup");
        // Others count the customers of the same service.
        send("admin", HttpRequest.newBuilder().DELETE(), "/api/customers/safe");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"engagement-advisor.zip\"");
        var file = Files.write(folder.resolve("all.zip"), answer.body());
        var source = new DriverManagerDataSource("jdbc:h2:mem:taken-back;DB_CLOSE_DELAY=-1", "sa", "");
        var flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/h2")
                .load();
        assertThat(new Restore(source, flyway).from(file)).contains(" tables, schema ");
        var sql = JdbcClient.create(source);
        assertThat(sql.sql("select count(*) from advice_log where customer_id = 'safe'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(sql.sql("select count(*) from app_user").query(Long.class).single())
                .isGreaterThanOrEqualTo(4);
        // Other tests of the same service may have made backups before.
        assertThat(sql.sql("select who from audit where what = 'backup made'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("admin");
    }

    @Test
    void refusesOthersAndWhatItDoesNotKnow() throws Exception {
        assertThat(send("analyst", HttpRequest.newBuilder(), "/api/backup").statusCode())
                .isEqualTo(403);
        var odd = send("admin", HttpRequest.newBuilder(), "/api/backup?since=2026-01-01");
        assertThat(odd.statusCode()).isEqualTo(400);
        assertThat(odd.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
