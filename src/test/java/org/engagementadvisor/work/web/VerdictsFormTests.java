package org.engagementadvisor.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.rules.web.Shop;
import org.engagementadvisor.work.JudgedDecision;
import org.engagementadvisor.work.Verdicts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** How people confirm or override what the rules propose, on the page of a customer; of a household, whose priority is A. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class VerdictsFormTests {
    private static final String FORM = "/customers/own/verdicts";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Recording recording;

    @Autowired
    Verdicts verdicts;

    private Browser seller;

    @BeforeEach
    void aSellerWithACustomerOfWhomNobodySaidAnything() throws Exception {
        users.change(new User("manager", Role.ACCOUNT_MANAGER, "V. Nowak", new BigDecimal("24"), false, false));
        keep("own", "V. Nowak", "household", 2);
        keep("foreign", "M. Muster", "household", 2);
        verdicts.takeBack("own", "priority", "tester");
        verdicts.takeBack("foreign", "priority", "tester");
        seller = Callers.signedIn(port, "manager");
        seller.get("/customers/own");
    }

    /** Other tests have the same application. */
    @AfterEach
    void aManagerWithoutCustomers() {
        users.change(new User("manager", Role.ACCOUNT_MANAGER, null, null, false, false));
    }

    private void keep(String id, String manager, String organisation, int employees) {
        var json = "{\"id\":\"%s\",\"name\":\"Ada <b>\",\"accountManager\":\"%s\",\"employees\":%d,"
                + "\"business\":{\"organisation\":\"%s\"}}";
        recording.record(
                List.of(CustomerJson.strict().read(json.formatted(id, manager, employees, organisation))),
                "a test",
                "tester",
                Cause.FACTS);
    }

    private JudgedDecision priority(String customer) {
        return verdicts.judged(customer).stream()
                .filter(each -> each.decision().equals("priority"))
                .findFirst()
                .orElseThrow();
    }

    private String say(String value, String reason, String until) throws Exception {
        var fields = new HashMap<>(Map.of("decision", "priority", "value", value, "reason", reason));
        fields.put("until", until);
        var sent = seller.post(FORM, fields);
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.headers().firstValue("Location")).hasValue("/customers/own");
        return seller.get("/customers/own").body();
    }

    @Test
    void showsProposalVerdictAndWhatCountsBesideEachOther() throws Exception {
        var page = say("C", "moves <b>away", "2026-06-30");
        assertThat(page)
                .contains("<dt>The rules propose</dt><dd>A</dd>", "<dt>Counts</dt><dd>C</dd>", ">overridden</span>")
                .contains("<bdi>moves &lt;b&gt;away</bdi>", "<bdi>manager</bdi>", "until 30 June 2026")
                .contains("Noted, and advised again: Priority is to be C.");
        assertThat(seller.get("/customers/own").body())
                .as("what has been said is told once, and counts on")
                .doesNotContain("Noted, and advised again")
                .contains("<dt>Counts</dt><dd>C</dd>");
        var verdict = priority("own").verdict();
        assertThat(verdict.by()).isEqualTo("manager");
        assertThat(verdict.until()).hasToString("2026-06-30");
    }

    @Test
    void confirmsWhatIsProposed() throws Exception {
        assertThat(say("A", "as ever", "")).contains(">confirmed</span>", "until taken back");
    }

    @Test
    void takesItBackAndKeepsThatItWasThere() throws Exception {
        say("C", "moves away", "");
        assertThat(seller.post(FORM + "/priority/back", Map.of()).statusCode()).isEqualTo(303);
        assertThat(priority("own").verdict()).isNull();
        assertThat(seller.get("/customers/own").body())
                .contains("Taken back, and advised again. Priority: A.", "ended by manager")
                .contains("<dt>Counts</dt><dd>A</dd>");
    }

    @Test
    void saysWhatHasMovedSinceSomebodyDecided() throws Exception {
        assertThat(say("C", "moves away", "")).doesNotContain("Look at it again");
        keep("own", "V. Nowak", "household", 3);
        assertThat(seller.get("/customers/own").body())
                .contains("Look at it again", "What is known of the customer has changed since.")
                .contains("<dt>Counts</dt><dd>C</dd>");
    }

    @ParameterizedTest
    @CsvSource({
        "C, '', '', reason",
        "C, why, 2026-01-30, until",
        "C, why, tomorrow, until",
        "Z, why, '', value",
        "'', why, '', value"
    })
    void saysBesideTheFieldWhatIsWrongWithIt(String value, String reason, String until, String wrong) throws Exception {
        var page = say(value, reason, until);
        assertThat(page).containsOnlyOnce("aria-invalid=\"true\"");
        assertThat(page).contains("aria-describedby=\"v-priority-" + wrong + "-wrong\"", "<details open=\"open\">");
        assertThat(priority("own").verdict()).isNull();
    }

    @Test
    void keepsWhatWasTypedAndTellsAllFaultsAtOnce() throws Exception {
        var page = say("Z", "\"good\" <reason", "2025-01-01");
        assertThat(page)
                .contains("value=\"&quot;good&quot; &lt;reason\"", "value=\"2025-01-01\"")
                .contains("id=\"v-priority-value-wrong\"", "id=\"v-priority-until-wrong\"")
                .doesNotContain("id=\"v-priority-reason-wrong\"", "id=\"v-level-value-wrong\"");
    }

    @Test
    void refusesADecisionOnWhichNobodyHasAWord() throws Exception {
        var sent = seller.post(FORM, Map.of("decision", "segment", "value", "regulars", "reason", "why"));
        assertThat(sent.statusCode()).isEqualTo(400);
    }

    @Test
    void answersForTheCustomersOfOthersAsIfTheyWereNotThere() throws Exception {
        var said = Map.of("decision", "priority", "value", "C", "reason", "why");
        assertThat(seller.post("/customers/foreign/verdicts", said).statusCode())
                .isEqualTo(404);
        assertThat(seller.post("/customers/none/verdicts", said).statusCode()).isEqualTo(404);
        assertThat(seller.post("/customers/foreign/verdicts/priority/back", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(priority("foreign").verdict()).isNull();
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        var request = seller.request(FORM)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("decision=priority&value=C&reason=why"))
                .build();
        assertThat(seller.send(request).statusCode()).isIn(302, 403);
        assertThat(priority("own").verdict()).isNull();
    }

    @Test
    void showsItWithoutFormsToWhomItIsNotUpTo() throws Exception {
        say("C", "moves away", "");
        var qa = Callers.signedIn(port, "qa");
        assertThat(qa.get("/customers/own").body())
                .contains("<dt>Counts</dt><dd>C</dd>")
                .doesNotContain("action=\"" + FORM);
        assertThat(qa.post(FORM, Map.of("decision", "priority", "value", "A", "reason", "why"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void speaksGermanToWhoAsksForIt() throws Exception {
        var page = seller.send(seller.request("/customers/own")
                .header("Accept-Language", "de")
                .GET()
                .build());
        assertThat(page.body()).contains("Bestätigen oder anders entscheiden", "Es gilt");
    }
}
