package org.engagementadvisor.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.assertj.RestTestClientResponse;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({Served.class, Shop.class})
class PurchasesApiTests {
    @Autowired
    Served served;

    @Test
    void answersAPurchaseWithWhatItAsksForAndNothingElse() {
        var answer = post("{}", "{\"id\":\"P7\",\"area\":\"bread\",\"date\":\"2026-01-30\"}");
        assertThat(answer).hasStatusOk().hasContentType(MediaType.APPLICATION_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.alerts[*].headline")
                .asArray()
                .containsExactly("Ask whether there is milk at home too");
        assertThat(answer).bodyJson().extractingPath("$.alerts[0].alerts[0]").isEqualTo("ALE-010:P7");
        assertThat(answer).bodyJson().extractingPath("$.alerts[0].item").isEqualTo("milk");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.alerts[0].reasons[0].row")
                .isEqualTo("ALE-010");
        assertThat(answer).bodyJson().extractingPath("$.withdrawn").asArray().isEmpty();
    }

    @Test
    void answersNothingWhereThePurchaseAsksForNothing() {
        assertSilent(post("{}", "{\"id\":\"P7\",\"area\":\"milk\",\"date\":\"2026-01-30\"}"));
    }

    @Test
    void asksForNothingBeforeTheDayOfThePurchaseAndSaysSo() {
        var answer = post("{}", "{\"id\":\"P7\",\"area\":\"bread\",\"date\":\"2026-02-01\"}");
        assertSilent(answer);
        assertThat(answer).bodyJson().extractingPath("$.later[0].fact").isEqualTo("orders.recent");
        assertThat(answer).bodyJson().extractingPath("$.later[0].on").isEqualTo("2026-02-01");
    }

    @Test
    void answersAnAlertOnlyOnce() {
        assertSilent(post(
                "{\"alertsSent\":[\"ALE-010:P7\"]}", "{\"id\":\"P7\",\"area\":\"bread\",\"date\":\"2026-01-30\"}"));
    }

    @Test
    void withdrawsTheAlertOfACancelledPurchase() {
        var answer = post(
                "{\"alertsSent\":[\"ALE-010:P7\",\"ALE-010:P6\"]}",
                "{\"id\":\"P7\",\"area\":\"bread\",\"date\":\"2026-01-30\",\"cancelled\":true}");
        assertThat(answer).bodyJson().extractingPath("$.alerts").asArray().isEmpty();
        assertThat(answer).bodyJson().extractingPath("$.withdrawn").asArray().containsExactly("ALE-010:P7");
    }

    @Test
    void placesEveryFault() {
        var answer = post("{\"colour\":1}", "{\"id\":\"P7\",\"area\":\"bread\"}");
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactlyInAnyOrder("/customer/earlier/colour", "/purchase/date");
    }

    @Test
    void placesThemAllTogether() {
        var orders = "{\"recent\":[7,{\"id\":\"P1\",\"area\":\"swords\",\"date\":\"2026-01-02\"}]}";
        assertThat(served.post(
                        "/api/purchases",
                        "{\"customer\":{\"id\":\"a\",\"orders\":" + orders
                                + "},\"purchase\":{\"id\":\"P7\",\"area\":\"bows\",\"date\":\"2026-01-30\"}}"))
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactly("/customer/orders/recent/0", "/customer/orders/recent/1/area", "/purchase/area");
        var faulty = "{\"id\":\"a\",\"employees\":-1,\"business\":{\"organisation\":\"castle\"}}";
        assertThat(served.post("/api/purchases", "{\"customer\":" + faulty + ",\"purchase\":5}"))
                .bodyJson()
                .extractingPath("$.faults[*].pointer")
                .asArray()
                .containsExactly("/customer/business/organisation", "/customer/employees", "/purchase");
    }

    @Test
    void namesAnAreaThatTheBookDoesNotSell() {
        var answer = post("{}", "{\"id\":\"P7\",\"area\":\"swords\",\"date\":\"2026-01-30\"}");
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.faults[0].pointer").isEqualTo("/purchase/area");
    }

    private static void assertSilent(RestTestClientResponse answer) {
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.alerts").asArray().isEmpty();
    }

    private RestTestClientResponse post(String earlier, String purchase) {
        return served.post(
                "/api/purchases",
                "{\"customer\":{\"id\":\"c\",\"earlier\":" + earlier + "},\"purchase\":" + purchase + "}");
    }
}
