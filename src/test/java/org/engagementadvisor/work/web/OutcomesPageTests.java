package org.engagementadvisor.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.rules.web.Shop;
import org.engagementadvisor.work.Outcome;
import org.engagementadvisor.work.Outcome.Result;
import org.engagementadvisor.work.State;
import org.engagementadvisor.work.ToDos;
import org.engagementadvisor.work.ToDos.Decision;
import org.engagementadvisor.work.Verdicts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** How people see what came of recommendations. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class OutcomesPageTests {
    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Recording recording;

    @Autowired
    ToDos toDos;

    @Autowired
    Verdicts verdicts;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void twentyWhoBuyBreadOfWhomOneIsOfAnotherSeller() {
        for (var table : List.of("standing", "advice_log", "customer_facts", "customer")) {
            sql.sql("delete from " + table).update();
        }
        users.change(new User("manager", Role.ACCOUNT_MANAGER, "V. Nowak", null, false, false));
        IntStream.range(0, 20).forEach(each -> {
            var json =
                    "{\"id\":\"K%d\",\"accountManager\":\"%s\",\"business\":{\"organisation\":\"household\"},\"orders\":"
                            + "{\"recent\":[{\"id\":\"o1\",\"date\":\"2026-01-30\",\"area\":\"bread\",\"amount\":3}]}}";
            var customer = json.formatted(each, each == 0 ? "M. Muster" : "V. Nowak");
            recording.record(List.of(CustomerJson.strict().read(customer)), "a test", "tester", Cause.FACTS);
        });
        // The corner shop claims no chance.
        sql.sql("update recommendation set chance = 0.5").update();
    }

    private void cameOfAll() {
        IntStream.range(0, 20).forEach(each -> {
            var toDo = toDos.of("K" + each).get(0);
            toDos.decide(toDo, new Decision(State.DONE, null, null), "tester");
            var result = each < 4 ? Result.WON : Result.NOTHING;
            var amount = each < 4 ? new BigDecimal("250") : null;
            toDos.cameOf(toDo, new Outcome(result, amount, null, "tester", Instant.parse("2026-01-31T12:00:00Z")));
        });
    }

    private String get(String user, String path) throws Exception {
        return Callers.signedIn(port, user).get(path).body();
    }

    @Test
    void saysWhatHasToHappenWhereNothingIsKnown() throws Exception {
        assertThat(get("analyst", "/outcomes"))
                .contains("Nothing yet. Recommendations are marked done", "href=\"/week\"", "Nobody has confirmed")
                .contains("engagement-advisor.hold-out", "Rows of which nobody has said yet")
                .doesNotContain("<svg role=\"img\"");
    }

    /** By hand: Wilson of 4 of 20 at 95 % is 8.1 % to 41.6 %, which 50 % lies above. */
    @Test
    void marksARateThatLiesBelowWhatWasClaimed() throws Exception {
        cameOfAll();
        var page = get("analyst", "/outcomes");
        assertThat(page)
                .contains("20 done, 20 with an outcome, 4 won: €1,000 a year")
                .contains("<td class=\"n\">20%</td><td class=\"n\">8.1% to 41.6%</td><td class=\"n\">50%</td>")
                .contains("<td>fewer than claimed</td>", "class=\"rate marked\"", ">4 of 20</text>", "Alerts")
                // The words of the row first, for people; its id for whoever mends the table.
                .contains(
                        "<title>Ask whether there is milk at home too</title>",
                        ">Ask whether there is milk at home too</tspan><tspan class=\"id\" dx=\"6\">ALE-010</tspan>");
        assertThat(get("manager", "/outcomes"))
                .contains("19 done", "Of your own customers")
                .doesNotContain("id=\"effect\"");
    }

    @Test
    void marksNothingBelowTheNumberThatIsEnough() throws Exception {
        cameOfAll();
        assertThat(get("manager", "/outcomes"))
                .contains("too few to tell", "3 of 19", "class=\"rate\"")
                .doesNotContain("class=\"rate marked\"");
    }

    @Test
    void tellsHowOftenProposalsAreOverridden() throws Exception {
        verdicts.give("K1", "priority", "D", "moves away", null, "tester");
        verdicts.give("K2", "priority", "A", "as ever", null, "tester");
        assertThat(get("analyst", "/outcomes"))
                .contains(">PRI-010</th><td>", "<td class=\"n\">2</td><td class=\"n\">1</td><td class=\"n\">50%</td>");
    }

    @Test
    void saysTheSameInAFileAndToPrograms() throws Exception {
        cameOfAll();
        // What an analyst wrote, or a stranger.
        sql.sql("update recommendation set code = '=1+1' where customer_id = 'K0'")
                .update();
        assertThat(get("analyst", "/outcomes.csv").lines())
                .startsWith(
                        "\uFEFFrate of,row,table,decision,recommended,done,count,of,rate,from,to,lost,nothing,won a year,claimed,"
                                + "claim,turnover then,turnover now")
                .anyMatch(line -> line.startsWith("won,ALE-010,Alerts,,19,19,3,19,0.157895,"))
                .anyMatch(line -> line.startsWith("won,'=1+1,,,1,1,1,1,1.000000,"));
        var answer = JsonMapper.shared().readTree(get("analyst", "/api/outcomes"));
        assertThat(answer.at("/rows/0/code").asString()).isEqualTo("ALE-010");
        assertThat(answer.at("/rows/0/claim").asString()).isEqualTo("few");
        assertThat(answer.at("/rows/0/won/of").asInt()).isEqualTo(19);
        assertThat(answer.at("/confidence").asDouble()).isEqualTo(0.95);
    }

    @Test
    void isThereInGerman() throws Exception {
        cameOfAll();
        var browser = Callers.signedIn(port, "analyst");
        var page = browser.send(browser.request("/outcomes")
                .header("Accept-Language", "de")
                .GET()
                .build());
        assertThat(page.body())
                .contains("Was daraus wurde", "weniger als behauptet", "8,1", "4 von 20")
                .doesNotContain("??");
    }
}
