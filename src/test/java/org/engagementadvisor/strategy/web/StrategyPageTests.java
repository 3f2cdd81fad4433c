package org.engagementadvisor.strategy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.Earlier.Strategy;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.strategy.Strategies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** How people write the strategy for a brewery of which nobody has written anything yet, and how it is printed. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FireProtection.class)
class StrategyPageTests {
    private static final String PAGE = "/customers/boomerang/strategy";
    private static final String API = "/api" + PAGE;
    private static final String PROPOSED =
            "Proposed until 2028: we are its first choice in the areas it buys and deliver one more";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Recording recording;

    @Autowired
    Strategies strategies;

    private Browser seller;

    @BeforeEach
    void aSellerWhoHasTheBrewery() throws Exception {
        users.change(new User("manager", Role.ACCOUNT_MANAGER, "S. Kowalski", new BigDecimal("24"), false, false));
        try (var brewery =
                StrategyPageTests.class.getResourceAsStream("/org/engagementadvisor/strategy/brewery.json")) {
            var json = new String(brewery.readAllBytes(), StandardCharsets.UTF_8);
            var other = json.replace("\"boomerang\"", "\"foreign\"").replace("S. Kowalski", "T. Lang");
            recording.record(
                    List.of(
                            CustomerJson.strict().read(json),
                            CustomerJson.strict().read(other)),
                    "a test",
                    "tester",
                    Cause.FACTS);
        }
        seller = Callers.signedIn(port, "manager");
        if (version() > 0) {
            strategies.write("boomerang", version(), Strategy.NONE, "tester");
        }
        seller.get(PAGE);
    }

    /** Other tests may have the same application. */
    @AfterEach
    void aManagerWithoutCustomers() {
        users.change(new User("manager", Role.ACCOUNT_MANAGER, null, null, false, false));
    }

    private int version() {
        var history = strategies.history("boomerang");
        return history.isEmpty() ? 0 : history.get(0).version();
    }

    private HttpResponse<String> write(Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent("version", String.valueOf(version()));
        return seller.post(PAGE, all);
    }

    private String written(Map<String, String> fields) throws Exception {
        assertThat(write(fields).statusCode()).isEqualTo(303);
        return seller.get(PAGE).body();
    }

    /** What stands on the page before the form. */
    private static String sheet(String page) {
        return page.substring(0, page.indexOf("class=\"write\""));
    }

    private static Map<String, String> insideAgrees() {
        return Map.of(
                "stakeholders/0/function", "service",
                "stakeholders/0/stance", "supporter",
                "stakeholders/0/involvedOn", "2026-06-01");
    }

    private String pdf(String edition) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + PAGE + ".pdf?edition=" + edition))
                .header("Accept", "application/pdf")
                .header("Cookie", cookies())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        try (var document = Loader.loadPDF(answer.body())) {
            assertThat(document.getNumberOfPages()).isOne();
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private String cookies() {
        return String.join(
                "; ",
                seller.cookies().getCookieStore().getCookies().stream()
                        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                        .toList());
    }

    @Test
    void putsWhatPeopleWroteInPlaceOfTheProposalWhichStaysBesideTheForm() throws Exception {
        assertThat(sheet(seller.get(PAGE).body())).contains(PROPOSED);
        var page = written(
                Map.of("destination", "Every <b>plant</b> is ours", "turnover", "40000", "until", "2028-12-31"));
        assertThat(sheet(page))
                .contains("Destination: Every &lt;b&gt;plant&lt;/b&gt; is ours")
                .contains("Turnover: from €24,400 to €40,000 a year by 31 December 2028, as our plan says")
                .contains("Written by manager, 30 June 2026")
                .doesNotContain(PROPOSED);
        assertThat(page.substring(sheet(page).length()))
                .contains(PROPOSED, "Every &lt;b&gt;plant&lt;/b&gt; is ours</textarea>");
    }

    @Test
    void takesSharesInPercentAndCommasForPoints() throws Exception {
        written(Map.of("shareOfWallet", "62,5", "margin", "-10,25"));
        var strategy = strategies.history("boomerang").get(0).strategy();
        assertThat(strategy.shareOfWallet()).isEqualByComparingTo("0.625");
        assertThat(strategy.margin()).isEqualByComparingTo("-10.25");
        assertThat(seller.get(PAGE).body()).contains("value=\"62.5\"", "value=\"-10.25\"");
    }

    @Test
    void opensTheEditionForTheCustomerOnceAllInsideWereAskedAndShowsItNothingElse() throws Exception {
        var closed = seller.get(PAGE + "?edition=customer").body();
        assertThat(closed).contains("Not yet for the customer").doesNotContain("strategy.pdf");
        assertThat(seller.get(PAGE + ".pdf?edition=customer").statusCode()).isEqualTo(404);

        Map<String, String> all = new HashMap<>(insideAgrees());
        all.put("destination", "Rotfuchs is out");
        all.put("sharedDestination", "One partner für alle Anlagen");
        all.put("margin", "9000");
        all.put("focusAreas", "maintenance");
        written(all);
        assertThat(seller.get(PAGE + "?edition=customer").body())
                .contains("One partner für alle Anlagen", "First of all: maintenance", "strategy.pdf?edition=customer")
                .doesNotContain("Rotfuchs", "9,000", "Written by");
        assertThat(pdf("customer"))
                .contains("One partner für alle Anlagen", "First of all: maintenance")
                .doesNotContain("Rotfuchs", "9,000", "Written by");
        assertThat(pdf("internal")).contains("Destination: Rotfuchs is out", "€24,400", "Written by manager");
    }

    @Test
    void closesItAgainWhenSomebodyInsideIsAgainst() throws Exception {
        Map<String, String> against = new HashMap<>(insideAgrees());
        against.put("stakeholders/1/function", "finance");
        against.put("stakeholders/1/stance", "opponent");
        against.put("stakeholders/1/involvedOn", "2026-06-01");
        written(against);
        assertThat(seller.get(PAGE + "?edition=customer").body())
                .contains("Inside it is to be settled first with: finance");
    }

    @Test
    void namesEveryFieldThatIsWrongAndKeepsWhatWasTyped() throws Exception {
        int before = version();
        var refused = write(Map.of(
                "destination", "Kept & typed",
                "turnover", "12.500",
                "shareOfWallet", "140",
                "until", "soon",
                "focusAreas", "swimming pools",
                "stakeholders/3/involvedOn", "2026-06-01"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Kept &amp; typed</textarea>", "value=\"12.500\"", "value=\"140\"")
                .contains("turnover-wrong", "shareOfWallet-wrong", "until-wrong", "wrong-0");
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void refusesWhoHasNotSeenWhatSomebodyElseWroteAndKeepsWhatWasTyped() throws Exception {
        int seen = version();
        written(Map.of("destination", "Theirs"));
        var refused = write(Map.of("destination", "Mine", "version", String.valueOf(seen)));
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("Somebody else has written meanwhile", "Mine</textarea>", "Theirs");
        assertThat(strategies.history("boomerang").get(0).strategy().destination())
                .isEqualTo("Theirs");
    }

    @Test
    void takesAnEarlierVersionAgain() throws Exception {
        written(Map.of("destination", "First words"));
        int first = version();
        written(Map.of("destination", "Second words"));
        var fields = Map.of("version", String.valueOf(version()), "from", String.valueOf(first));
        assertThat(seller.post(PAGE + "/back", fields).statusCode()).isEqualTo(303);
        var page = seller.get(PAGE).body();
        assertThat(sheet(page)).contains("Destination: First words");
        assertThat(page).contains("taken again from version " + first, "Second words");
        assertThat(seller.post(PAGE + "/back", Map.of("version", String.valueOf(version()), "from", "0"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(sheet(seller.get(PAGE).body())).contains(PROPOSED);
    }

    @Test
    void isForWhoMaySeeTheCustomerAndWrittenByWhoSells() throws Exception {
        for (var path : List.of(
                "/customers/foreign/strategy", "/customers/foreign/strategy.pdf", "/api/customers/foreign/strategy")) {
            assertThat(seller.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(seller.post("/customers/foreign/strategy", Map.of("version", "0"))
                        .statusCode())
                .isEqualTo(404);
        var qa = Callers.signedIn(port, "qa");
        assertThat(qa.get(PAGE).body()).contains("Where we are").doesNotContain("class=\"write\"");
        assertThat(qa.post(PAGE, Map.of("version", "0")).statusCode()).isEqualTo(403);
        assertThat(seller.get(PAGE + ".pdf?edition=theirs").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> put(String body, String ifMatch) throws Exception {
        var request = seller.request(API)
                .header("Authorization", Callers.basic("manager"))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return new Browser(port).send(request.build());
    }

    @Test
    void isReadAndWrittenByPrograms() throws Exception {
        var tag = "\"" + version() + "\"";
        assertThat(put("{\"destination\":\"By program\"}", tag).statusCode()).isEqualTo(200);
        assertThat(put("{\"destination\":\"Too late\"}", tag).statusCode()).isEqualTo(412);
        assertThat(put("{\"destination\":\"At any rate\"}", null).headers().firstValue("ETag"))
                .hasValue("\"" + version() + "\"");
        assertThat(seller.get(API).body())
                .contains(
                        "\"strategy\":{\"destination\":\"At any rate\"}",
                        "\"strategy\":{\"destination\":\"By program\"}")
                .contains(PROPOSED);
    }

    @Test
    void tellsProgramsEveryFault() throws Exception {
        var refused = put(
                "{\"turnover\":-1,\"destination\":\"%s\",\"stakeholders\":[{}],\"more\":1}".formatted("x".repeat(401)),
                null);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("\"turnover\"", "\"destination\"", "\"stakeholders/0/function\"", "\"more\"")
                .doesNotContain("/earlier");
        assertThat(put("{\"focusAreas\":[\"swimming pools\"]}", null).body()).contains("\"focusAreas/0\"");
    }
}
