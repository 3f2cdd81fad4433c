package org.engagementadvisor.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.util.GreenMailUtil;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.User;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.alert.Alerts.Wanted;
import org.engagementadvisor.alert.Alerts.Which;
import org.engagementadvisor.alert.Delivery.State;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of alerts and how they leave the house, whatever database they stand in. */
abstract class AlertContract extends AlertStore {
    private static final Who NOWAK = new Who("v.nowak", Role.ACCOUNT_MANAGER, "V. Nowak");
    private static final Who MUSTER = new Who("m.muster", Role.ACCOUNT_MANAGER, "M. Muster");

    @Test
    void keepsAnAlertOnceForEachPurchase() {
        keep("Ada", bread("o1"));
        assertThat(one().code()).isEqualTo("ALE-010");
        assertThat(one().headline()).isEqualTo("Ask whether there is milk at home too");
        assertThat(one().item()).isEqualTo("milk");
        assertThat(one().names()).containsExactly("ALE-010:o1");
        keep("Ada L.", bread("o1"));
        clock.turnTo(DAY.plusDays(1));
        keep("Ada Lovelace", bread("o1"));
        assertThat(one().name()).isEqualTo("Ada Lovelace");
        keep("Ada", bread("o1"), bread("o2"));
        assertThat(all(ADMIN)).extracting(Alert::names).containsExactly(List.of("ALE-010:o2"), List.of("ALE-010:o1"));
    }

    @Test
    void tellsTheNextAdviceWhatWasSent() {
        keep("Ada", bread("o1"));
        keep("Ada L.", bread("o1"));
        var judged = replay.of(register.log("a", 1).get(0).id()).orElseThrow();
        assertThat(judged.customer().earlier().alertsSent()).containsExactly("ALE-010:o1");
        assertThat(judged.advice().recommendations()).isEmpty();
        assertThat(judged.isSame()).isTrue();
    }

    @Test
    void keepsNothingOfAnAdviceThatIsNotKept() throws InterruptedException {
        transaction.executeWithoutResult(status -> {
            keep("Ada", bread("o1"));
            status.setRollbackOnly();
        });
        Thread.sleep(300);
        assertThat(all(ADMIN)).isEmpty();
        assertThat(receiver.calls()).isEmpty();
        keep("Ada", bread("o1"));
        await(() -> receiver.calls().size() == 1);
    }

    @Test
    void showsAnAlertToWhoeverHasTheCustomer() {
        keep("Ada", bread("o1"));
        assertThat(all(NOWAK)).hasSize(1);
        assertThat(all(MUSTER)).isEmpty();
        assertThat(all(new Who("new", Role.ACCOUNT_MANAGER, null))).isEmpty();
        assertThat(List.of(alerts.unseen(ADMIN), alerts.unseen(NOWAK), alerts.unseen(MUSTER)))
                .containsExactly(1L, 1L, 0L);
    }

    @Test
    void findsByLettersAsTheyAre() {
        keep("100%_Ada!", bread("o1"));
        for (var letters : List.of("%_ada!", "NOWAK", "a")) {
            assertThat(alerts.find(new Wanted(Which.UNSEEN, null, letters, null), ADMIN, 9))
                    .as(letters)
                    .hasSize(1);
        }
        for (var letters : List.of("%%", "1_0", "!!")) {
            assertThat(alerts.find(new Wanted(Which.UNSEEN, null, letters, null), ADMIN, 9))
                    .as(letters)
                    .isEmpty();
        }
    }

    @Test
    void keepsWhoHasSeenItFirst() {
        keep("Ada", bread("o1"));
        alerts.see(one(), "v.nowak");
        alerts.see(one(), "m.muster");
        assertThat(one().seenBy()).isEqualTo("v.nowak");
        assertThat(alerts.unseen(ADMIN)).isZero();
        assertThat(alerts.find(new Wanted(Which.UNSEEN, null, null, null), ADMIN, 9))
                .isEmpty();
    }

    @Test
    void triesAgainUnderTheSameIdUntilItIsTaken() throws Exception {
        receiver.answer(500, 302);
        keep("Ada", bread("o1"));
        await(() -> webhook().state() == State.SENT);
        assertThat(webhook().tries()).isEqualTo(3);
        assertThat(webhook().fault()).isNull();
        assertThat(receiver.calls())
                .hasSize(3)
                .allSatisfy(call -> {
                    assertThat(call.path()).isEqualTo("/hook");
                    assertThat(call.id()).isEqualTo(webhook().id().toString());
                    assertThat(call.signature()).isEqualTo(signature(call));
                })
                .extracting(Receiver.Call::body)
                .containsOnly(receiver.calls().get(0).body());
        var body = JsonMapper.shared().readTree(receiver.calls().get(0).body());
        assertThat(body.at("/type").asString()).isEqualTo("alert");
        assertThat(body.at("/timestamp").asString()).isEqualTo("2026-01-31T12:00:00Z");
        assertThat(body.at("/data/customer").asString()).isEqualTo("a");
        assertThat(body.at("/data/names/0").asString()).isEqualTo("ALE-010:o1");
        assertThat(body.at("/data").has("owner")).isFalse();
    }

    /** As a receiver computes it, by the words of the standard. */
    private static String signature(Receiver.Call call) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        var signed = String.join(".", call.id(), call.timestamp(), call.body());
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void givesUpAfterSoManyTriesAndBeginsAnewWhenAsked() {
        receiver.answer(500, 404, 503);
        keep("Ada", bread("o1"));
        await(() -> webhook().state() == State.UNDELIVERABLE);
        assertThat(webhook().fault()).isEqualTo("it answered 503");
        assertThat(alerts.find(new Wanted(Which.UNDELIVERABLE, null, null, null), ADMIN, 9))
                .hasSize(1);
        comesToRest();
        assertThat(receiver.calls()).hasSize(3);
        assertThat(alerts.sendAgain(one(), UUID.randomUUID())).isFalse();
        assertThat(alerts.sendAgain(one(), webhook().id())).isTrue();
        await(() -> webhook().state() == State.SENT);
        assertThat(receiver.calls())
                .hasSize(4)
                .extracting(Receiver.Call::id)
                .containsOnly(webhook().id().toString());
        assertThat(webhook().tries()).isEqualTo(1);
        assertThat(alerts.sendAgain(one(), webhook().id())).isFalse();
    }

    @Test
    void letsOneAtATimeTryADelivery() {
        receiver.answer(500, 500, 500);
        keep("Ada", bread("o1"));
        await(() -> webhook().state() == State.UNDELIVERABLE);
        var id = webhook().id();
        assertThat(deliveries.claim(id)).isEmpty();
        sql.sql("update alert_delivery set state = 'waiting' where id = ?")
                .param(id)
                .update();
        assertThat(deliveries.due()).contains(id);
        assertThat(deliveries.claim(id)).isPresent();
        assertThat(deliveries.claim(id)).isEmpty();
        assertThat(deliveries.isWaiting(id)).isTrue();
        assertThat(deliveries.due()).doesNotContain(id);
    }

    @Test
    void withdrawsWhatWasCancelledAndSendsItNoMore() {
        receiver.answer(500, 500, 500);
        keep("Ada", bread("o1"));
        await(() -> webhook().state() == State.UNDELIVERABLE);
        keep("Ada", BREAD.formatted("o1", true));
        assertThat(one().withdrawnAt()).isEqualTo(clock.instant());
        assertThat(webhook().state()).isEqualTo(State.WITHDRAWN);
        assertThat(alerts.unseen(ADMIN)).isZero();
        assertThat(alerts.sendAgain(one(), webhook().id())).isFalse();
    }

    @Test
    void writesToWhoeverHasTheCustomer() throws Exception {
        var mail = "v.nowak@example.org";
        users.add(new User("v.nowak", Role.ACCOUNT_MANAGER, "V. Nowak", null, false, false, mail));
        users.add(new User("gone", Role.ACCOUNT_MANAGER, "V. Nowak", null, false, true, "gone@example.org"));
        users.add(new User("m.muster", Role.ACCOUNT_MANAGER, "M. Muster", null, false, false, "m.muster@example.org"));
        keep("Ada Bcc: x@example.org", bread("o1"));
        await(() -> one().deliveries().stream().allMatch(each -> each.state() == State.SENT));
        assertThat(one().deliveries())
                .extracting(Delivery::channel, Delivery::tries)
                .containsExactly(tuple("mail", 1), tuple("webhook", 1));
        var received = mails.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getAllRecipients()).extracting(Object::toString).containsExactly(mail);
        assertThat(received[0].getSubject())
                .isEqualTo("Alert: Ada Bcc: x@example.org: Ask whether there is milk at home too");
        assertThat(received[0].getMessageID())
                .isEqualTo("<" + one().deliveries().get(0).id() + "@engagement-advisor>");
        assertThat(GreenMailUtil.getBody(received[0]))
                .contains("Ada Bcc: x@example.org (a)", "https://advisor.example.org/customers/a");
    }

    @Test
    void callsNobodyWhoHasNoAddress() {
        users.add(new User("v.nowak", Role.ACCOUNT_MANAGER, "V. Nowak", null, false, false));
        keep("Ada", bread("o1"));
        assertThat(one().deliveries()).extracting(Delivery::channel).containsExactly("webhook");
    }
}
