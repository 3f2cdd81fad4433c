package org.engagementadvisor.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
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
import org.engagementadvisor.work.Outcome.Result;
import org.engagementadvisor.work.State;
import org.engagementadvisor.work.ToDo;
import org.engagementadvisor.work.ToDos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** How a seller sees the week and works it off. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(Shop.class)
class WeekPageTests {
    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Recording recording;

    @Autowired
    ToDos toDos;

    private Browser seller;

    @BeforeEach
    void twoSellersWithACustomerEach() throws Exception {
        users.change(new User("manager", Role.ACCOUNT_MANAGER, "V. Nowak", new BigDecimal("24"), false, false));
        for (var customer : List.of("own V.&nbsp;Nowak", "foreign M.&nbsp;Muster")) {
            var parts = customer.replace("&nbsp;", " ").split(" ", 2);
            var json = "{\"id\":\"%s\",\"name\":\"=Bakery <b>%s\",\"accountManager\":\"%s\",\"orders\":{\"recent\":"
                    + "[{\"id\":\"o1\",\"date\":\"2026-01-30\",\"area\":\"bread\",\"amount\":3}]}}";
            recording.record(
                    List.of(CustomerJson.strict().read(json.formatted(parts[0], parts[0], parts[1]))),
                    "a test",
                    "tester",
                    Cause.FACTS);
        }
        for (var each : List.of("own", "foreign")) {
            var toDo = milk(each);
            if (toDo.state() != State.OPEN) {
                toDos.decide(toDo, new ToDos.Decision(State.OPEN, null, null), "tester");
            }
        }
        seller = Callers.signedIn(port, "manager");
    }

    private ToDo milk(String customer) {
        return toDos.of(customer).get(0);
    }

    @Test
    void showsOwnCustomersAlone() throws Exception {
        var page = seller.get("/week?seller=M.+Muster").body();
        assertThat(page)
                .contains(
                        "Week of 26 January", "24 h for customers", "=Bakery &lt;b&gt;own", "Ask whether there is milk")
                .doesNotContain("foreign");
        var all = Callers.signedIn(port, "analyst").get("/week").body();
        assertThat(all).contains("all sellers", "&lt;b&gt;own", "&lt;b&gt;foreign", "?seller=M.%20Muster");
    }

    @Test
    void worksOneOffAndSaysWhatCameOfIt() throws Exception {
        seller.get("/week");
        var id = milk("own").id();
        var done = seller.post("/week/" + id, Map.of("state", "done"));
        assertThat(done.statusCode()).isEqualTo(303);
        var next = done.headers().firstValue("Location").orElseThrow();
        assertThat(seller.get(next).body()).contains("Done: =Bakery", "Undo", "Amount a year");
        assertThat(seller.post("/week/" + id + "/outcome", Map.of("outcome", "won", "amount", "12,50"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(milk("own").outcome().result()).isEqualTo(Result.WON);
        assertThat(milk("own").outcome().amount()).isEqualByComparingTo("12.5");
        assertThat(milk("own").by()).isEqualTo("manager");
    }

    @ParameterizedTest
    @CsvSource({
        "declined, '', 400",
        "declined, has a cow, 303",
        "snoozed, '', 303",
        "not mine, '', 303",
        "gone, '', 400",
        "burnt, '', 400"
    })
    void takesWhatCanBeSaid(String state, String reason, int status) throws Exception {
        seller.get("/week");
        assertThat(seller.post("/week/" + milk("own").id(), Map.of("state", state, "reason", reason))
                        .statusCode())
                .isEqualTo(status);
        assertThat(milk("own").state().word()).isEqualTo(status == 303 ? state : "open");
    }

    @Test
    void answersForTheCustomersOfOthersAsIfTheyWereNotThere() throws Exception {
        seller.get("/week");
        assertThat(seller.post("/week/" + milk("foreign").id(), Map.of("state", "done"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(milk("foreign").state()).isEqualTo(State.OPEN);
        assertThat(seller.get("/api/customers/foreign/verdicts").statusCode()).isEqualTo(404);
        assertThat(seller.get("/api/customers/own/verdicts").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        var browser = Callers.signedIn(port, "manager");
        var request = browser.request("/week/" + milk("own").id())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("state=done"))
                .build();
        assertThat(browser.send(request).statusCode()).isIn(302, 403);
        assertThat(milk("own").state()).isEqualTo(State.OPEN);
    }

    /** Which some databases would take for a fault of ours. */
    @Test
    void refusesWhatNoDatabaseKeeps() throws Exception {
        assertThat(seller.get("/week?seller=%00").statusCode()).isEqualTo(400);
        seller.get("/week");
        assertThat(seller.post("/week/hours", Map.of("hours", "7\0")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void changesTheHoursOfTheWeek() throws Exception {
        seller.get("/week");
        assertThat(seller.post("/week/hours", Map.of("hours", "101")).statusCode())
                .isEqualTo(400);
        assertThat(seller.post("/week/hours", Map.of("hours", "7,5")).statusCode())
                .isEqualTo(303);
        assertThat(seller.get("/week").body()).contains("7.5 h for customers");
    }

    @Test
    void handsTheWeekOutAsFilesInWhichNothingIsAFormula() throws Exception {
        assertThat(seller.get("/week.csv").body())
                .contains(",'=Bakery <b>own,V. Nowak,")
                .doesNotContain("foreign");
        assertThat(seller.get("/api/week").body())
                .contains("\"state\":\"open\"")
                .doesNotContain("foreign");
        assertThat(seller.get("/week.ics").body()).contains("BEGIN:VEVENT").doesNotContain("foreign");
        assertThat(seller.get("/week.xlsx").body()).startsWith("PK");
    }

    @Test
    void overridesAndTakesBackByApi() throws Exception {
        var given = api("POST", "{\"decision\":\"priority\",\"value\":\"D\",\"reason\":\"moves away\"}", "");
        assertThat(given).startsWith("200").contains("\"value\":\"D\"", "\"kind\":\"overridden\"");
        assertThat(api("POST", "{\"decision\":\"priority\",\"value\":\"E\",\"reason\":\"x\"}", ""))
                .startsWith("400");
        assertThat(api("POST", "{\"decision\":\"priority\",\"value\":\"D\"}", ""))
                .startsWith("400")
                .contains("reason");
        assertThat(api("POST", "{\"decision\":\"priority\",\"valeu\":\"D\"}", ""))
                .startsWith("400")
                .contains("valeu");
        assertThat(api("DELETE", "", "/priority")).startsWith("204");
        assertThat(api("DELETE", "", "/priority")).startsWith("404");
    }

    private String api(String method, String body, String more) throws Exception {
        var browser = new Browser(port);
        var answer = browser.send(browser.request("/api/customers/own/verdicts" + more)
                .header("Authorization", Callers.basic("manager"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
        return answer.statusCode() + answer.body();
    }
}
