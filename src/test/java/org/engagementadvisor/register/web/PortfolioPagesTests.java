package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.awaitility.core.ThrowingRunnable;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.register.StoreApplication.TurningClock;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.RulesInForce;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;

/** The pages of the whole base as those who sign in find them. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Shop.class, PortfolioPagesTests.Turning.class})
@DirtiesContext
class PortfolioPagesTests {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final Who ANALYST = new Who("analyst", Role.ANALYST, null);
    private static final Who ADMIN = new Who("admin", Role.ADMIN, null);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);

    /** The corner shop says of no area whether it is sensible, and so nothing of its state. */
    private static final String SENSIBLE = """
            title,Sensible areas
            question,Is the area sensible?
            owner,a test
            source,a test
            hit policy,first
            RuleSet,selling
            RuleTable Sensible areas
            NAME,CONDITION,ACTION
            ,Range...,
            ,"area == ""$param\""","answer(""areaSensible"", ""$param"");"
            id,Area,Sensible
            SEN-010,bread,yes
            SEN-020,,no
            """;

    @TestConfiguration
    static class Turning {
        @Bean
        @Primary
        RulesFolder sensibleFolder() throws IOException {
            var rules = CornerShop.in(Files.createTempDirectory("rules"));
            Files.writeString(rules.resolve(CornerShop.NAME).resolve("70-selling/sensible.drl.csv"), SENSIBLE);
            return new RulesFolder(rules, CornerShop.NAME, Demands.NONE, null);
        }

        @Bean
        @Primary
        RulesInForce sensibleRules(RulesFolder folder) {
            return new RulesInForce(folder.read());
        }

        @Bean
        @Primary
        TurningClock turningClock() {
            return new TurningClock();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Recording recording;

    @Autowired
    TurningClock clock;

    private Browser analyst;

    @Autowired
    Reports reports;

    @BeforeEach
    void threeCustomersOfWhichTwoChangeSides() throws Exception {
        analyst = Callers.signedIn(port, "analyst");
        clock.turnTo(JANUARY);
        keep("ada", "household", "\"bread\":{\"turnover\":800}");
        keep("bo", "café", "\"milk\":{\"competitor\":{\"name\":\"Dairy\"}},\"bread\":{\"turnover\":150}");
        keep("cy", "household", "\"bread\":{\"turnover\":50}");
        clock.turnTo(JUNE);
        keep("ada", "café", "\"bread\":{\"turnover\":900}");
        keep("bo", "household", "\"milk\":{\"competitor\":{\"name\":\"Dairy\"}},\"bread\":{\"turnover\":200}");
        keep("=new", "café", "\"bread\":{\"turnover\":10}");
    }

    private void keep(String id, String organisation, String areas) {
        var json = """
                {"id":"%s","name":"%s","business":{"organisation":"%s"},"performance":{"months":12},
                "areas":{%s}}""".formatted(id, id, organisation, areas);
        recording.record(List.of(CustomerJson.strict().read(json)), "a test", "tester", Cause.FACTS);
    }

    @Test
    void mapsWhatEachCustomerIsInEachArea() throws Exception {
        assertThat(analyst.get("/portfolio/whitespace").body())
                .contains("What do they not buy from us yet?", ">bread<", ">milk<", "scope=\"row\"", "<caption")
                .contains("s0\"><span class=\"unseen\">bought", "s2\"><span class=\"unseen\">competitor");
        var file = analyst.get("/portfolio/whitespace.csv?sort=name").body();
        assertThat(file)
                .startsWith("\uFEFFid,name,accountManager,segment,priority,bread,milk\n")
                .contains("\nbo,bo,,regulars,", ",bought,competitor\n")
                .contains("\n'=new,'=new,");
    }

    @Test
    void findsThoseOfWhomAnAreaIsSomething() throws Exception {
        assertThat(analyst.get("/portfolio/whitespace.csv?area=milk&state=competitor")
                        .body()
                        .lines())
                .hasSize(2)
                .element(1)
                .asString()
                .startsWith("bo,");
        assertThat(analyst.get("/portfolio/whitespace.csv?area=milk&state=not+sensible")
                        .body())
                .contains("\nada,")
                .doesNotContain("\nbo,");
    }

    @Test
    void countsAreasByGroupsAndLeadsToTheCustomers() throws Exception {
        assertThat(analyst.get("/portfolio/whitespace?by=segment").body())
                .contains("/portfolio/whitespace?area=milk&amp;by=each&amp;segment=regulars");
        assertThat(analyst.get("/portfolio/whitespace.csv?by=segment").body())
                .startsWith("\uFEFFsegment,area,customers,bought,open,competitor,not sensible,unknown\n")
                .contains("regulars,milk,2,0,0,1,1,0\n", "guests,bread,2,2,0,0,0,0\n");
    }

    @Test
    void tellsMovesOfBothDirectionsApart() throws Exception {
        var page = analyst.get("/portfolio/migration?of=segment&from=2026-01-31&to=2026-06-30")
                .body();
        assertThat(page)
                .contains("3 of 4 customers stand elsewhere")
                .contains(
                        "/portfolio/migration?a=regulars&amp;b=guests&amp;from=2026-01-31&amp;of=segment&amp;to=2026-06-30#names");
        var file = analyst.get("/portfolio/migration.csv?of=segment&from=2026-01-31&to=2026-06-30&sort=name")
                .body();
        assertThat(file)
                .contains("ada,ada,,regulars,guests,800,900\n", "bo,bo,,guests,regulars,150,200\n")
                .contains("cy,cy,,regulars,regulars,50,50\n", "'=new,'=new,,(not there),guests,,10\n");
    }

    @Test
    void namesThoseBehindACell() throws Exception {
        var cell = "of=segment&from=2026-01-31&to=2026-06-30&a=regulars&b=guests";
        assertThat(analyst.get("/portfolio/migration?" + cell).body())
                .contains("<h2>1 customer</h2>", "href=\"/customers/ada\"")
                .doesNotContain("href=\"/customers/bo\"");
        assertThat(analyst.get("/portfolio/migration.csv?" + cell).body().lines())
                .hasSize(2);
    }

    @Test
    void saysSoWhereNobodyHadBeenAdvisedYet() throws Exception {
        assertThat(analyst.get("/portfolio/migration?from=2020-01-01&to=2020-02-01")
                        .body())
                .contains("On neither day had anybody been advised");
        assertThat(analyst.get("/portfolio/migration?from=yesterday").statusCode())
                .isEqualTo(400);
    }

    @Test
    void ranksCustomersByTheLimitsOfTheRules() throws Exception {
        // 900, 200, 50 and 10 of 1,160: before the second 78 %, before the third 95 %.
        var file = analyst.get("/portfolio/abc.csv").body().lines().toList();
        assertThat(file).extracting(line -> line.split(",", -1)[5]).containsExactly("class", "a", "a", "b", "c");
        assertThat(analyst.get("/portfolio/abc").body()).contains("With how few customers", "href=\"/customers/ada\"");
        assertThat(analyst.get("/portfolio/abc?in=b").body())
                .contains("href=\"/customers/cy\"")
                .doesNotContain("href=\"/customers/ada\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers", "/portfolio/whitespace", "/portfolio/migration", "/portfolio/abc"})
    void handsEveryListOutAsWorkbook(String path) throws Exception {
        var answer = analyst.bytes(path + ".xlsx");
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(4);
        }
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .endsWith(".xlsx\"");
    }

    @Test
    void showsAnAccountManagerNobodyElses() throws Exception {
        var manager = Callers.signedIn(port, "manager");
        for (var path : List.of("/portfolio/whitespace", "/portfolio/migration", "/portfolio/abc")) {
            assertThat(manager.get(path).body()).as(path).doesNotContain("/customers/ada");
            assertThat(manager.get(path + ".csv").body()).as(path).doesNotContain("ada");
        }
    }

    @Test
    void saysFirstWhoIsNotAssessed() throws Exception {
        var page = analyst.get("/portfolio").body();
        assertThat(page).contains("4 customers are not assessed", "1,160");
        assertThat(page.indexOf("are not assessed")).isLessThan(page.indexOf("class=\"tiles\""));
    }

    @Test
    void speaksGerman() throws Exception {
        var german = Callers.signedIn(port, "analyst");
        german.get("/portfolio");
        german.post("/language", Map.of("language", "de", "next", "/portfolio"));
        assertThat(german.get("/portfolio/whitespace").body()).contains("Was kaufen sie noch nicht bei uns?");
        assertThat(german.get("/portfolio/migration").body()).contains("Wer ging von wo nach wo?");
        assertThat(german.get("/portfolio/abc").body()).contains("Bei wie wenigen Kunden");
    }

    /** It takes seconds for tens of thousands of customers: one seller who looks does not have all others wait again. */
    @Test
    void makesOneReportForAllWhoSeeTheSame() {
        onceNobodyIsAdvisedAnew(() -> {
            var all = reports.of(ANALYST);
            var own = reports.of(seller("V. Nowak"));
            assertThat(reports.of(ADMIN)).isSameAs(all).isNotSameAs(own);
            assertThat(reports.of(seller("V. Nowak"))).isSameAs(own);
        });
    }

    /** What is kept of sellers is bounded; what all see is asked for most. */
    @Test
    void forgetsTheReportThatNobodyHasAskedForLongest() {
        onceNobodyIsAdvisedAnew(() -> {
            var all = reports.of(ANALYST);
            var first = reports.of(seller("first"));
            for (int more = 0; more < 20; more++) {
                reports.of(seller("seller " + more));
                assertThat(reports.of(ADMIN)).isSameAs(all);
            }
            assertThat(reports.of(seller("first"))).isNotSameAs(first);
        });
    }

    /** The chores take up a new day while a test runs. */
    private static void onceNobodyIsAdvisedAnew(ThrowingRunnable same) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(same);
    }

    private static Who seller(String seller) {
        return new Who("somebody", Role.ACCOUNT_MANAGER, seller);
    }
}
