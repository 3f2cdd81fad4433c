package org.engagementadvisor.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.FirstUsers;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.web.Offer;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All resellers of the bicycle maker, handed in to a running service as they were exported, and looked at. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "spring.datasource.url=jdbc:h2:mem:resellers")
@Import(ResellersTests.Wholesale.class)
@DirtiesContext
class ResellersTests {
    private static final Path EXPORTS =
            Path.of(System.getProperty("shared.data", "../shared/data")).resolve("adventureworks-b2b");
    private static final Path MAPPING = Path.of("rules", Wholesale.BOOK, "intake.yaml");
    private static final String USER = "analyst";
    /** The 635 that bought, and the 66 of which like resellers tell what they may spend. */
    private static final int RESELLERS = 635 + 66;

    private static final int DESK = 1440;

    /** From the first byte of the answer until the page is drawn and can be used, in milliseconds. */
    private static final String UNTIL_USABLE = """
            () => new Promise(drawn => requestAnimationFrame(() => setTimeout(() =>
                drawn(performance.now() - performance.getEntriesByType('navigation')[0].responseStart))))
            """;

    @TestConfiguration
    static class Wholesale extends Shop {
        static final String BOOK = "bicycle-wholesale";

        @Override
        protected RulesFolder folder() {
            return new RulesFolder(Path.of("rules"), BOOK, Demands.NONE, null);
        }

        @Override
        protected Clock clock() {
            return Clock.fixed(Instant.parse("2013-11-30T12:00:00Z"), ZoneOffset.UTC);
        }

        @Override
        protected Offer offer() {
            return new Offer(null, "{\"id\":\"1\"}");
        }
    }

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void withExportsAndABrowser() {
        Assumptions.assumeTrue(Files.isDirectory(EXPORTS), "no exports at " + EXPORTS);
        Chromium.assumeThere();
    }

    @Test
    void areAllInTheMatrixAndAtHandWithinASecond() throws Exception {
        var job = send(request("/api/imports?name=exports.zip&asOf=2013-11-30&months=all")
                .POST(BodyPublishers.ofByteArray(exports())));
        var place = "/api/imports/" + job.at("/id").asString();
        await().atMost(Duration.ofMinutes(2))
                .until(() -> send(request(place)).at("/state").asString().equals("done"));
        assertThat(send(request(place)).at("/rejected").asInt()).isZero();
        try (var chromium = Chromium.start();
                var visit = new Visit(
                        chromium.browser(),
                        "http://localhost:" + port,
                        USER,
                        FirstUsers.demonstrationPassword(USER),
                        DESK)) {
            visit.go("/portfolio");
            double milliseconds = ((Number) visit.page.evaluate(UNTIL_USABLE)).doubleValue();
            var bubbles = visit.page.locator("figure svg a:has(circle)");
            assertThat(bubbles.count()).isEqualTo(RESELLERS);
            assertThat(milliseconds).isLessThan(1000);
            var name = bubbles.first().locator("title").textContent();
            bubbles.first().focus();
            visit.page.keyboard().press("Enter");
            visit.page.waitForURL("**/customers/*");
            assertThat(name).startsWith(visit.page.locator("h1").textContent().strip() + ", ");
            visit.assertNothingToComplainOf();
        }
    }

    private static byte[] exports() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : List.of(
                    MAPPING,
                    EXPORTS.resolve("resellers.csv"),
                    EXPORTS.resolve("products.csv"),
                    EXPORTS.resolve("reseller_sales.csv"))) {
                zip.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", Callers.basic(USER));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return JsonMapper.shared().readTree(answer.body());
    }
}
