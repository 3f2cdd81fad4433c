package org.engagementadvisor.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What a request with a key makes, however often it comes, on whatever database. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
@DirtiesContext
abstract class OnceContract {
    private static final String IMPORTS = "/api/imports?name=some.ndjson";
    private static final String VERDICTS = "/api/customers/twice/verdicts";
    private static final String CUSTOMER = "{\"id\":\"twice\",\"business\":{\"organisation\":\"household\"}}";
    private static final String VERDICT = "{\"decision\":\"priority\",\"value\":\"D\",\"reason\":\"moves away\"}";

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void kept() throws Exception {
        client.send(
                request("analyst", "/api/customers/twice")
                        .PUT(BodyPublishers.ofString(CUSTOMER))
                        .build(),
                BodyHandlers.discarding());
        for (var table : List.of("answered_request", "verdict", "import_reject", "import_part", "import_job")) {
            sql.sql("delete from " + table).update();
        }
    }

    private HttpRequest.Builder request(String user, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", Callers.basic(user))
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> post(String user, String path, String key, String body) {
        var request = request(user, path).POST(BodyPublishers.ofString(body));
        return client.sendAsync(
                        (key == null ? request : request.header("Idempotency-Key", key)).build(),
                        BodyHandlers.ofString())
                .join();
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void makesOneImportAndAnswersAsBefore() {
        var first = post("analyst", IMPORTS, "k-1", CUSTOMER);
        assertThat(first.statusCode()).isEqualTo(202);
        var again = post("analyst", IMPORTS, "k-1", CUSTOMER);
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body()).contains("\"state\":\"waiting\"");
        assertThat(again.headers().firstValue("Location"))
                .isPresent()
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(count("import_job")).isEqualTo(1);
        assertThat(count("import_part")).isLessThanOrEqualTo(1);
    }

    @Test
    void makesOneVerdictAndAnswersAsBefore() {
        var first = post("analyst", VERDICTS, "k-1", VERDICT);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(post("analyst", VERDICTS, "k-1", VERDICT).body()).isEqualTo(first.body());
        assertThat(count("verdict")).isEqualTo(1);
        post("analyst", VERDICTS, "k-2", VERDICT);
        post("analyst", VERDICTS, null, VERDICT);
        assertThat(count("verdict")).isEqualTo(3);
    }

    @Test
    void refusesTheKeyOfAnotherRequest() {
        post("analyst", VERDICTS, "k-1", VERDICT);
        for (var other : List.of(
                post("analyst", VERDICTS, "k-1", VERDICT.replace("moves", "goes")),
                post("analyst", IMPORTS, "k-1", CUSTOMER))) {
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(other.body()).contains("found `k-1` with another request, expected a new key for each");
        }
        assertThat(count("verdict")).isEqualTo(1);
        assertThat(count("import_job")).isZero();
    }

    /** Two people may choose the same key. */
    @Test
    void knowsAKeyBesideWhoSendsIt() {
        assertThat(post("analyst", IMPORTS, "k-1", CUSTOMER).statusCode()).isEqualTo(202);
        assertThat(post("admin", IMPORTS, "k-1", "{\"id\":\"x\"}").statusCode()).isEqualTo(202);
        assertThat(count("import_job")).isEqualTo(2);
    }

    @Test
    void forgetsWhatWasRefusedAndWhatIsADayOld() {
        assertThat(post("analyst", VERDICTS, "k-1", "{}").statusCode()).isEqualTo(400);
        assertThat(post("analyst", VERDICTS, "k-1", VERDICT).statusCode()).isEqualTo(200);
        // The service's own clock stands still at noon on 31 January.
        answered(Duration.ofHours(23));
        post("analyst", VERDICTS, "k-1", VERDICT);
        assertThat(count("verdict")).isEqualTo(1);
        answered(Duration.ofHours(24));
        post("analyst", VERDICTS, "k-1", VERDICT);
        assertThat(count("verdict")).isEqualTo(2);
        assertThat(count("answered_request")).isEqualTo(1);
    }

    private void answered(Duration ago) {
        sql.sql("update answered_request set answered_at = ?")
                .param(Instant.now().minus(ago).atOffset(ZoneOffset.UTC))
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {VERDICTS, IMPORTS})
    void makesOneOfTwins(String path) {
        var together = new CyclicBarrier(4);
        var body = path.equals(VERDICTS) ? VERDICT : CUSTOMER;
        var answers = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                    return post("analyst", path, "k-1", body);
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(count(path.equals(VERDICTS) ? "verdict" : "import_job")).isEqualTo(1);
        var done = answers.stream().filter(answer -> answer.statusCode() < 300).toList();
        assertThat(done).isNotEmpty();
        assertThat(done)
                .allSatisfy(answer ->
                        assertThat(answer.body()).isEqualTo(done.get(0).body()));
        // Who had no patience may come again.
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsAnyOf(200, 202)
                .isSubsetOf(200, 202, 503);
        assertThat(post("analyst", path, "k-1", body).body())
                .isEqualTo(done.get(0).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with blank", "<b>"})
    void refusesWhatIsNoKey(String key) {
        for (var path : List.of(VERDICTS, IMPORTS)) {
            var refused = post("analyst", path, key, VERDICT);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("Idempotency-Key");
        }
        assertThat(count("import_job") + count("verdict")).isZero();
    }

    @Test
    void isDescribed() throws Exception {
        var description = client.send(request("analyst", "/v3/api-docs").build(), BodyHandlers.ofString())
                .body();
        assertThat(description.split("\"Idempotency-Key\"", -1)).hasSize(3);
    }
}
