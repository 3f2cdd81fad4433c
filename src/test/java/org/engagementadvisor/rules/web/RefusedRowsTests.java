package org.engagementadvisor.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A database that refuses a row quotes it: the log says what kind of fault it was and where, and nothing of the row. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Shop.class, RefusedRowsTests.Guests.class})
@ExtendWith(OutputCaptureExtension.class)
class RefusedRowsTests {
    @LocalServerPort
    int port;

    @Test
    void areNotToldToTheLog(CapturedOutput said) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/guests"))
                .header("Authorization", Served.ANALYST)
                .POST(BodyPublishers.noBody())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .contains("the server failed; its log says why")
                .doesNotContain("Miller");
        assertThat(said.toString())
                .contains("a request failed", "(SQL state 23505)", "RefusedRowsTests$Guests.twice")
                .doesNotContain("Miller");
    }

    /** The same guest twice, in a table that takes each but once. */
    @RestController
    static class Guests {
        private final JdbcClient database;

        Guests(JdbcClient database) {
            this.database = database;
        }

        @PostMapping("/api/guests")
        void twice() {
            database.sql("create table guest (name varchar(20) primary key)").update();
            for (int i = 0; i < 2; i++) {
                database.sql("insert into guest values (?)").param("Ann Miller").update();
            }
        }
    }
}
