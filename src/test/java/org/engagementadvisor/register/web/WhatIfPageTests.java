package org.engagementadvisor.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.register.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Of the shop that asks: whoever is content, grows, has a plan or wants a partner has priority A, all others B. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(FactsFormTests.Asking.class)
class WhatIfPageTests {
    private static final String PAGE = "/customers/own/what-if";

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Recording recording;

    @Autowired
    Register register;

    private Browser seller;

    @BeforeEach
    void aSellerWithACustomerThatIsNotContent() throws Exception {
        users.change(new User("manager", Role.ACCOUNT_MANAGER, "V. Nowak", null, false, false));
        keep("own", "V. Nowak");
        keep("foreign", "M. Muster");
        seller = Callers.signedIn(port, "manager");
    }

    private void keep(String id, String manager) {
        var json = "{\"id\":\"%s\",\"name\":\"Ada"
                + " <b>\",\"accountManager\":\"%s\",\"business\":{\"organisation\":\"household\"},"
                + "\"ratings\":{\"satisfaction\":{\"value\":2,\"on\":\"2026-01-10\"}},\"areas\":{\"bread\":{\"turnover\":30}}}";
        recording.record(
                List.of(CustomerJson.strict().read(json.formatted(id, manager))), "a test", "tester", Cause.FACTS);
    }

    private String page(String query) throws Exception {
        HttpResponse<String> page = seller.get(PAGE + query);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    @Test
    void asksForWhatADecisionHangsOnAndForNothingElse() throws Exception {
        assertThat(page(""))
                .contains("type=\"range\"", "name=\"satisfaction\"", "min=\"1\" max=\"5\"", "step=\"1\"", "value=\"2\"")
                .contains("name=\"ownGrowth\"", "name=\"intent\"", "name=\"knownPlan\"")
                .contains("this is the advice of today", "aria-live=\"polite\"", "Ada &lt;b&gt;")
                .doesNotContain("name=\"trust\"", "name=\"areaTurnover/bread\"");
    }

    @Test
    void hasWhatWouldBeBesideToday() throws Exception {
        assertThat(page("?satisfaction=5&ownGrowth=&intent=&knownPlan="))
                .contains(">Priority</th><td>B</td><td><b>A</b></td>", "<s>2</s> → <b>5</b>")
                .doesNotContain("this is the advice of today");
    }

    @Test
    void saysWhatChangesNothing() throws Exception {
        assertThat(page("?satisfaction=3")).contains("changes nothing that is decided");
    }

    @Test
    void keepsNothing() throws Exception {
        int version = register.customer("own").orElseThrow().version();
        int advised = register.log("own", 100).size();
        page("?satisfaction=5");
        assertThat(register.customer("own").orElseThrow().version()).isEqualTo(version);
        assertThat(register.log("own", 100)).hasSize(advised);
        assertThat(page("")).contains("value=\"2\"");
    }

    @Test
    void saysWhichFigureCannotBe() throws Exception {
        assertThat(page("?satisfaction=6&ownGrowth=%3Cb%3E"))
                .contains("Rating of satisfaction: “6” cannot be.", "Growth of the customer: “&lt;b&gt;” cannot be.")
                .contains("aria-invalid=\"true\"")
                .doesNotContain("<td><b>A</b></td>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?accountManager=x", "?satisfaction=1&satisfaction=5", "?areaTurnover/bread=1"})
    void refusesWhatItDoesNotAskFor(String query) throws Exception {
        assertThat(seller.get(PAGE + query).statusCode()).isEqualTo(400);
    }

    @Test
    void answersForTheCustomersOfOthersAsIfTheyWereNotThere() throws Exception {
        assertThat(seller.get("/customers/foreign/what-if").statusCode()).isEqualTo(404);
        assertThat(seller.get("/customers/none/what-if").statusCode()).isEqualTo(404);
    }

    @Test
    void speaksGermanToWhoAsksForIt() throws Exception {
        var page = seller.send(
                seller.request(PAGE).header("Accept-Language", "de").GET().build());
        assertThat(page.body()).contains("Was wäre, wenn", "Zeigen, was wäre");
    }
}
