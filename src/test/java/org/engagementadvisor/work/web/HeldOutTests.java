package org.engagementadvisor.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.register.Register;
import org.engagementadvisor.register.RulesFolder;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What is shown of customers of whom all are held out, by a shop in which asking about bread must be done. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "engagement-advisor.hold-out=1")
@Import(HeldOutTests.MustAskAboutBread.class)
class HeldOutTests {
    private static final String MUST = "Ask whether there is bread at home too";
    private static final String OTHER = "Ask whether there is milk at home too";

    @LocalServerPort
    int port;

    @Autowired
    Recording recording;

    @Autowired
    Register register;

    private Browser analyst;

    @TestConfiguration
    static class MustAskAboutBread extends Shop {
        @Override
        protected RulesFolder folder() throws IOException {
            var rules = CornerShop.in(Files.createTempDirectory("rules"));
            var shop = rules.resolve(CornerShop.NAME);
            var alerts = shop.resolve("70-selling/alerts.drl.csv");
            Files.writeString(
                    alerts,
                    Files.readString(alerts).stripTrailing() + "\nALE-020,milk,no,no,cross-sell," + MUST + ",bread\n");
            Files.createDirectory(shop.resolve("85-ranking"));
            Files.writeString(shop.resolve("85-ranking/must-do.drl.csv"), """
                    title,What must be done
                    question,Must it be done?
                    hit policy,first
                    RuleSet,shop
                    RuleTable What must be done
                    NAME,CONDITION,ACTION
                    ,Recommendation...,
                    ,"recommendationCode == ""$param""\","answer(""mustDo"", ""$param"");"
                    id,Row that recommends it,Must be done before all else
                    MSD-010,ALE-020,yes
                    """);
            return new RulesFolder(rules, CornerShop.NAME, Demands.NONE, null);
        }
    }

    @BeforeEach
    void keepWhoBuysMilkAndBread() throws Exception {
        recording.record(List.of(CustomerJson.strict().read("""
                        {"id":"ada","name":"Ada","accountManager":"V. Nowak","orders":{"recent":[
                        {"id":"o1","date":"2026-01-30","area":"bread","amount":3},
                        {"id":"o2","date":"2026-01-30","area":"milk","amount":3}]}}
                        """)), "a test", "tester", Cause.FACTS);
        analyst = Callers.signedIn(port, "analyst");
    }

    @Test
    void keepsTheWholeAdviceInTheLog() {
        assertThat(register.log("ada", 1).get(0).advice()).contains(MUST, OTHER);
    }

    @Test
    void showsInTheWeekWhatMustBeDoneAndSaysThatTheRestIsHeldBack() throws Exception {
        assertThat(analyst.get("/week").body())
                .contains(MUST, "Customers held out by chance: 1.")
                .doesNotContain(OTHER);
        assertThat(analyst.get("/api/week").body()).contains(MUST).doesNotContain(OTHER);
        assertThat(analyst.get("/week.csv").body()).contains(MUST).doesNotContain(OTHER);
    }

    @Test
    void showsOnThePageOfTheCustomerWhatMustBeDoneAndSaysWhy() throws Exception {
        var language = "Accept-Language";
        assertThat(analyst.get("/customers/ada").body())
                .contains(MUST, "This customer is held out")
                .doesNotContain(OTHER);
        var german = analyst.send(
                analyst.request("/customers/ada").header(language, "de").GET().build());
        assertThat(german.body()).contains("Vergleichsgruppe");
        assertThat(analyst.get("/customers/ada/sheet").body()).doesNotContain(OTHER);
        assertThat(analyst.get("/customers/ada/strategy").statusCode()).isEqualTo(200);
        assertThat(analyst.get("/customers").body()).doesNotContain(OTHER);
    }

    @Test
    void tellsProgramsWhatMustBeDone() throws Exception {
        assertThat(analyst.get("/api/customers/ada/advice").body())
                .contains(MUST)
                .doesNotContain(OTHER);
        assertThat(analyst.get("/api/customers/ada/advice?include=setAside,page,ranking")
                        .body())
                .contains(MUST)
                .doesNotContain(OTHER);
        assertThat(analyst.get("/api/customers").body()).doesNotContain(OTHER);
    }

    @Test
    void countsOnlyWhatWasShown() throws Exception {
        assertThat(analyst.get("/api/outcomes").body()).contains("\"ALE-020\"").doesNotContain("\"ALE-010\"");
    }
}
