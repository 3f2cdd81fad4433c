package org.engagementadvisor.rules.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest
@Import(Shop.class)
class PurchasesApiTests {
    @Autowired
    MockMvcTester mvc;

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
    void namesAnAreaThatTheBookDoesNotSell() {
        var answer = post("{}", "{\"id\":\"P7\",\"area\":\"swords\",\"date\":\"2026-01-30\"}");
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(answer).bodyJson().extractingPath("$.faults[0].pointer").isEqualTo("/purchase/area");
    }

    private static void assertSilent(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.alerts").asArray().isEmpty();
    }

    private MvcTestResult post(String earlier, String purchase) {
        return mvc.post()
                .uri("/api/purchases")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"customer\":{\"id\":\"c\",\"earlier\":" + earlier + "},\"purchase\":" + purchase + "}")
                .exchange();
    }
}
