package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.Ratings.Rating;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.KeptCustomer;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.register.Register;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Of a corner shop that greets first whoever is content, grows, has a plan or wants a partner, and asks what it does not know of that. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FactsFormTests.Asking.class)
class FactsFormTests {
    private static final Path TABLES = Path.of("src/test/resources/org/engagementadvisor/register/web/asking");
    private static final String FORM = "/customers/own/facts";
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Recording recording;

    @Autowired
    Register register;

    private Browser seller;

    @TestConfiguration
    static class Asking extends Shop {
        @Override
        protected RulesFolder folder() throws IOException {
            var rules = CornerShop.in(Files.createTempDirectory("rules"));
            var book = rules.resolve(CornerShop.NAME);
            Files.copy(
                    TABLES.resolve("priority.drl.csv"),
                    book.resolve("20-priority/priority.drl.csv"),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.copy(
                    TABLES.resolve("data-gaps.drl.csv"),
                    Files.createDirectories(book.resolve("80-discovery")).resolve("data-gaps.drl.csv"));
            Files.copy(
                    TABLES.resolve("price-requests.drl.csv"),
                    Files.createDirectories(book.resolve("60-growth")).resolve("price-requests.drl.csv"));
            Path sheet = book.resolve("rulebook.yaml");
            Files.writeString(sheet, Files.readString(sheet).replace("dataGapsAtMost: 3", "dataGapsAtMost: 9"));
            return new RulesFolder(rules, CornerShop.NAME, Demands.NONE, null);
        }
    }

    @BeforeEach
    void aSellerWithACustomerOfWhomLittleIsKnown() throws Exception {
        users.change(new User("manager", Role.ACCOUNT_MANAGER, "V. Nowak", null, false, false));
        keep("own", "V. Nowak", "");
        keep("foreign", "M. Muster", "");
        seller = Callers.signedIn(port, "manager");
    }

    private void keep(String id, String manager, String more) {
        var json = "{\"id\":\"%s\",\"name\":\"Ada <b>\",\"accountManager\":\"%s\","
                + "\"business\":{\"organisation\":\"household\"}%s}";
        recording.record(
                List.of(CustomerJson.strict().read(json.formatted(id, manager, more))),
                "a test",
                "tester",
                Cause.FACTS);
    }

    private KeptCustomer own() {
        return register.customer("own").orElseThrow();
    }

    private HttpResponse<String> send(Map<String, String> answers) throws Exception {
        var version = VERSION.matcher(seller.get(FORM).body());
        assertThat(version.find()).isTrue();
        var fields = new HashMap<>(answers);
        fields.putIfAbsent("version", version.group(1));
        return seller.post(FORM, fields);
    }

    @Test
    void asksWhatWouldChangeMostInFieldsOfTheRightKind() throws Exception {
        assertThat(seller.get(FORM).body())
                .contains("<legend>Are you content?</legend>", "<select id=\"fact-")
                .contains("<option value=\"5\">5</option>", "<option value=\"partner\">partner</option>")
                .contains("name=\"ownGrowth\"", "inputmode=\"decimal\"", "% a year")
                .contains("name=\"knownPlan\"", "<textarea")
                .contains("Ada &lt;b&gt;");
    }

    @Test
    void writesTheAnswerDownAdvisesAgainAndSaysWhatItChanges() throws Exception {
        var sent = send(Map.of("satisfaction", "5"));
        assertThat(sent.statusCode()).isEqualTo(303);
        var page =
                seller.get(sent.headers().firstValue("Location").orElseThrow()).body();
        assertThat(page).contains("This comes out otherwise", "<s>B</s> → <b>A</b>", "role=\"status\"");
        var ratings = own().customer().ratings();
        assertThat(ratings.satisfaction()).isEqualTo(new Rating(5, LocalDate.parse("2026-01-31"), "manager"));
        var latest = register.history("own").get(0);
        assertThat(latest.recordedBy()).isEqualTo("manager");
        assertThat(latest.source()).isEqualTo("page");
    }

    @Test
    void saysThatTheDecisionsStayTheSame() throws Exception {
        var sent = send(Map.of("satisfaction", "1"));
        assertThat(seller.get(sent.headers().firstValue("Location").orElseThrow())
                        .body())
                .contains("The decisions stay the same");
    }

    @ParameterizedTest
    @CsvSource({"'12,5', 0.125", "-3, -0.03", "10, 0.1"})
    void takesAPercentageAsPeopleTypeIt(String typed, String growth) throws Exception {
        assertThat(send(Map.of("ownGrowth", typed)).statusCode()).isEqualTo(303);
        assertThat(own().customer().ownGrowth()).isEqualByComparingTo(growth);
    }

    @Test
    void takesThemesLineByLineAndThatThereAreNone() throws Exception {
        assertThat(send(Map.of("knownPlan", "new shop\r\n  more staff \r\n")).statusCode())
                .isEqualTo(303);
        assertThat(own().customer().plans().visionThemes()).containsExactly("new shop", "more staff");
        keep("own", "V. Nowak", "");
        assertThat(send(Map.of("knownPlan", "-")).statusCode()).isEqualTo(303);
        assertThat(own().customer().plans().visionThemes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "satisfaction, 6",
        "satisfaction, much",
        "ownGrowth, 12.500",
        "ownGrowth, -101",
        "ownGrowth, 1e3",
        "intent, marry"
    })
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped(String fact, String typed) throws Exception {
        int version = own().version();
        var sent = send(Map.of(fact, typed, "knownPlan", "a \"<plan"));
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body())
                .contains("Nothing has been saved yet", "a &quot;&lt;plan</textarea>")
                .containsOnlyOnce("aria-invalid=\"true\"");
        assertThat(own().version()).isEqualTo(version);
    }

    @Test
    void savesNothingOverWhatSomebodyElseHasWrittenMeanwhile() throws Exception {
        seller.get(FORM);
        int seen = own().version();
        keep("own", "V. Nowak", ",\"employees\":" + (seen + 1));
        var sent = send(Map.of("satisfaction", "5", "version", String.valueOf(seen)));
        assertThat(sent.statusCode()).isEqualTo(412);
        assertThat(sent.body())
                .contains("has changed meanwhile", "<option value=\"5\" selected=\"selected\">")
                .contains("name=\"version\" value=\"" + (seen + 1) + "\"");
        assertThat(own().customer().ratings()).isNull();
    }

    @Test
    void refusesAFormInWhichNothingStands() throws Exception {
        var sent = send(Map.of());
        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body()).contains("at least one answer");
    }

    @Test
    void tellsNoFactThatIsNotAskedFor() throws Exception {
        assertThat(send(Map.of("accountManager", "Somebody")).statusCode()).isEqualTo(412);
        assertThat(own().customer().accountManager()).isEqualTo("V. Nowak");
    }

    @Test
    void answersForTheCustomersOfOthersAsIfTheyWereNotThere() throws Exception {
        assertThat(seller.get("/customers/foreign/facts").statusCode()).isEqualTo(404);
        seller.get(FORM);
        assertThat(seller.post("/customers/foreign/facts", Map.of("version", "1", "satisfaction", "5"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(register.customer("foreign").orElseThrow().customer().ratings())
                .isNull();
    }

    @Test
    void showsNoAdviceOfAnotherCustomer() throws Exception {
        long foreign = register.log("foreign", 1).get(0).id();
        assertThat(seller.get(FORM + "?since=" + foreign).statusCode()).isEqualTo(404);
        assertThat(seller.get(FORM + "?since=x").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        var request = seller.request(FORM)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("version=1&satisfaction=5"))
                .build();
        assertThat(seller.send(request).statusCode()).isIn(302, 403);
        assertThat(own().customer().ratings()).isNull();
    }

    @Test
    void isNotForThoseWhoDoNotSell() throws Exception {
        var qa = Callers.signedIn(port, "qa");
        assertThat(qa.get(FORM).statusCode()).isEqualTo(403);
        assertThat(qa.get("/customers/own").body()).doesNotContain("Write down the answers");
        assertThat(seller.get("/customers/own").body()).contains("Write down the answers");
    }

    @Test
    void speaksGermanToWhoAsksForIt() throws Exception {
        var page = seller.send(
                seller.request(FORM).header("Accept-Language", "de").GET().build());
        assertThat(page.body()).contains("Was über Ada", "Speichern und neu beraten");
    }
}
