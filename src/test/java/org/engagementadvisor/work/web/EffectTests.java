package org.engagementadvisor.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.HoldOut;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.rules.web.Shop;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the page says of those who are held out beside the others. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "engagement-advisor.hold-out=0.5")
@Import(Shop.class)
class EffectTests {
    @LocalServerPort
    int port;

    @Autowired
    Recording recording;

    @Autowired
    HoldOut holdOut;

    @Autowired
    JdbcClient sql;

    private void keep(String id, int turnover) {
        var json = "{\"id\":\"%s\",\"performance\":{\"months\":12},\"areas\":{\"bread\":{\"turnover\":%d}}}";
        recording.record(
                List.of(CustomerJson.strict().read(json.formatted(id, turnover))), "a test", "tester", Cause.FACTS);
    }

    /** All of ten others grow, none of ten held out: by Newcombe's method 60.8 points at least, which chance does not explain. */
    @Test
    void saysWhetherChanceExplainsHowTheyMove() throws Exception {
        var all = IntStream.range(0, 200).mapToObj(each -> "K" + each).toList();
        var held = all.stream().filter(holdOut::has).limit(10).toList();
        var others = all.stream().filter(each -> !holdOut.has(each)).limit(10).toList();
        held.forEach(each -> keep(each, 100));
        others.forEach(each -> keep(each, 100));
        sql.sql("update hold_out set began_on = ?")
                .param(LocalDate.of(2025, 7, 1))
                .update();
        sql.sql("update turnover_known set known_on = ?")
                .param(LocalDate.of(2025, 6, 1))
                .update();
        assertThat(page()).contains("50% of customers are held out since 1 July 2025.", "newer facts of customers");
        held.forEach(each -> keep(each, 90));
        others.forEach(each -> keep(each, 150));
        assertThat(page())
                .contains(
                        "Of the others, +100 percentage points have grown beyond those held out (between +60.8 and +100)")
                .contains("chance does not explain that", ">0 of 10</text>", ">10 of 10</text>")
                .contains("<td class=\"n\">€1,000</td><td class=\"n\">€900</td>", "<td class=\"n\">€1,500</td>");
        assertThat(Callers.signedIn(port, "analyst").get("/outcomes.csv").body())
                .contains("\n\"grown, others\",,,,,,10,10,1.000000,");
        assertThat(Callers.signedIn(port, "manager").get("/outcomes").body()).doesNotContain("percentage points");
    }

    private String page() throws Exception {
        return Callers.signedIn(port, "analyst").get("/outcomes").body();
    }
}
