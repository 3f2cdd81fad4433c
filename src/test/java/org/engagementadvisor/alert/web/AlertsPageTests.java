package org.engagementadvisor.alert.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.Callers;
import org.engagementadvisor.access.Callers.Browser;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Users;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.alert.Alert;
import org.engagementadvisor.alert.Alerts;
import org.engagementadvisor.alert.Alerts.Wanted;
import org.engagementadvisor.alert.Alerts.Which;
import org.engagementadvisor.alert.Delivery;
import org.engagementadvisor.alert.Receiver;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.rules.web.Shop;
import org.engagementadvisor.work.State;
import org.engagementadvisor.work.ToDos;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** How a seller sees alerts, and has sent again what could not be delivered. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "engagement-advisor.alerts.tries=1")
@Import(Shop.class)
class AlertsPageTests {
    private static final Who ADMIN = new Who("admin", Role.ADMIN, null);
    private static Receiver receiver;

    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    Recording recording;

    @Autowired
    Alerts alerts;

    @Autowired
    ToDos toDos;

    @Autowired
    JdbcClient sql;

    private Browser seller;

    @DynamicPropertySource
    static void others(DynamicPropertyRegistry properties) throws IOException {
        receiver = new Receiver();
        properties.add("engagement-advisor.alerts.webhook.url", receiver::address);
        properties.add(
                "engagement-advisor.alerts.webhook.secret", () -> "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
    }

    @BeforeEach
    void twoSellersWithAnAlertEach() throws Exception {
        for (var table : List.of("standing", "advice_log", "customer_facts", "customer")) {
            sql.sql("delete from " + table).update();
        }
        receiver.answer(503, 503);
        users.change(new User("manager", Role.ACCOUNT_MANAGER, "V. Nowak", null, false, false));
        keep("own", "V. Nowak", "false");
        keep("foreign", "M. Muster", "false");
        for (var each : List.of("own", "foreign")) {
            while (of(each).deliveries().get(0).state() == Delivery.State.WAITING) {
                Thread.sleep(20);
            }
        }
        seller = Callers.signedIn(port, "manager");
        seller.get("/alerts");
    }

    private void keep(String id, String accountManager, String cancelled) {
        var json = "{\"id\":\"%s\",\"name\":\"Bakery <b>%s\",\"accountManager\":\"%s\",\"orders\":{\"recent\":"
                + "[{\"id\":\"o1\",\"date\":\"2026-01-30\",\"area\":\"bread\",\"amount\":3,\"cancelled\":%s}]}}";
        recording.record(
                List.of(CustomerJson.strict().read(json.formatted(id, id, accountManager, cancelled))),
                "a test",
                "tester",
                Cause.FACTS);
    }

    private Alert of(String customer) {
        return alerts.find(new Wanted(Which.ALL, customer, null, null), ADMIN, 1)
                .get(0);
    }

    private String again(Alert alert) {
        return "/alerts/" + alert.id() + "/deliveries/"
                + alert.deliveries().get(0).id() + "/again";
    }

    @Test
    void showsOwnAlertsAloneAndCountsThem() throws Exception {
        var page = seller.get("/alerts").body();
        assertThat(page)
                .contains(
                        "<span class=\"count\">1</span>",
                        "Bakery &lt;b&gt;own",
                        "Ask whether there is milk at home too")
                .contains("undeliverable (tries: 1). Last: it answered 503", "Send again")
                .doesNotContain("foreign", "<b>own");
        var all = Callers.signedIn(port, "analyst").get("/alerts").body();
        assertThat(all).contains("<span class=\"count\">2</span>", "&lt;b&gt;own", "&lt;b&gt;foreign", "M. Muster");
    }

    @Test
    void findsByLettersAndState() throws Exception {
        var analyst = Callers.signedIn(port, "analyst");
        assertThat(analyst.get("/alerts?q=muster&state=undeliverable").body())
                .contains("&lt;b&gt;foreign")
                .doesNotContain("&lt;b&gt;own");
        assertThat(analyst.get("/alerts?q=nobody+%3Cb%3E").body())
                .contains("Nothing of a customer like “nobody &lt;b&gt;”");
        assertThat(analyst.get("/alerts?state=odd").statusCode()).isEqualTo(400);
        assertThat(analyst.get("/alerts?after=odd").statusCode()).isEqualTo(400);
    }

    @Test
    void marksOneAsSeenByATap() throws Exception {
        var seen = seller.post("/alerts/" + of("own").id() + "/seen", Map.of("state", "unseen", "q", "bak/ &"));
        assertThat(seen.statusCode()).isEqualTo(303);
        assertThat(seen.headers().firstValue("Location")).contains("/alerts?state=unseen&q=bak%2F%20%26");
        assertThat(of("own").seenBy()).isEqualTo("manager");
        assertThat(seller.get("/alerts").body())
                .contains("Nothing that you have not seen")
                .doesNotContain("class=\"count\"");
        assertThat(seller.get("/alerts?state=all").body()).contains("seen by manager");
    }

    @Test
    void standsOnThePageOfTheCustomerUntilItIsSeen() throws Exception {
        assertThat(seller.get("/customers/own/alerts").body()).contains("Ask whether there is milk", ">Seen</button>");
        assertThat(Callers.signedIn(port, "qa").get("/customers/own/alerts").body())
                .contains("Ask whether there is milk")
                .doesNotContain("<button");
        assertThat(seller.get("/customers/foreign/alerts").statusCode()).isEqualTo(404);
        var seen = seller.post("/alerts/" + of("own").id() + "/seen", Map.of());
        assertThat(seen.headers().firstValue("Location")).contains("/customers/own");
        assertThat(seller.get("/customers/own/alerts").body()).isEmpty();
    }

    @Test
    void sendsAgainWhatCouldNotBeDelivered() throws Exception {
        var id = of("own").deliveries().get(0).id();
        assertThat(seller.post(again(of("own")), Map.of("state", "all")).statusCode())
                .isEqualTo(303);
        while (of("own").deliveries().get(0).state() == Delivery.State.WAITING) {
            Thread.sleep(20);
        }
        assertThat(of("own").deliveries()).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(Delivery.State.SENT);
            assertThat(sent.id()).isEqualTo(id);
        });
        assertThat(seller.get("/alerts?state=all").body())
                .contains("Webhook: sent")
                .doesNotContain("Send again");
        assertThat(seller.post(again(of("own")), Map.of("state", "all")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersForAlertsOfOthersAsIfTheyWereNotThere() throws Exception {
        var foreign = of("foreign");
        for (var path :
                List.of("/alerts/" + foreign.id() + "/seen", again(foreign), "/alerts/0/seen", "/alerts/x/seen")) {
            assertThat(seller.post(path, Map.of()).statusCode()).as(path).isEqualTo(404);
            assertThat(api("POST", "/api" + path)).as(path).startsWith("404");
        }
        assertThat(of("foreign")).isEqualTo(foreign);
    }

    @Test
    void servesProgramsPageByPage() throws Exception {
        assertThat(api("GET", "/api/alerts"))
                .startsWith("200")
                .contains("\"own\"")
                .doesNotContain("foreign", "next");
        var analyst = new Browser(port);
        var first = analyst.send(analyst.request("/api/alerts?size=1")
                .header("Authorization", Callers.basic("analyst"))
                .build());
        assertThat(first.body()).contains("foreign", "\"next\":" + of("foreign").id());
        assertThat(api("GET", "/api/alerts?size=1&after=" + of("foreign").id()))
                .contains("\"own\"")
                .doesNotContain("next");
        assertThat(api("GET", "/api/alerts?size=501")).startsWith("400");
        assertThat(api("GET", "/api/alerts?satte=all")).startsWith("400");
        assertThat(api("POST", "/api/alerts/" + of("own").id() + "/seen"))
                .startsWith("200")
                .contains("\"seenBy\":\"manager\"");
        assertThat(api("POST", "/api" + again(of("own")))).startsWith("200").contains("\"state\":\"waiting\"");
    }

    private String api(String method, String path) throws Exception {
        var browser = new Browser(port);
        var answer = browser.send(browser.request(path)
                .header("Authorization", Callers.basic("manager"))
                .method(method, BodyPublishers.noBody())
                .build());
        return answer.statusCode() + answer.body();
    }

    /** The rules do not repeat what was sent, which is no reason to leave it undone; that the purchase was cancelled is one. */
    @Test
    void leavesTheWorkInTheWeekUntilThePurchaseIsCancelled() {
        keep("own", "M. Muster", "false");
        assertThat(toDos.of("own"))
                .singleElement()
                .satisfies(milk -> assertThat(milk.state()).isEqualTo(State.OPEN));
        keep("own", "V. Nowak", "true");
        assertThat(toDos.of("own"))
                .singleElement()
                .satisfies(milk -> assertThat(milk.state()).isEqualTo(State.GONE));
        assertThat(of("own").withdrawnAt()).isNotNull();
    }
}
