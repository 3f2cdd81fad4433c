package org.engagementadvisor.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.ExpectedValue;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Advised;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.HoldOut;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.register.StoreApplication;
import org.engagementadvisor.work.Outcome.Result;
import org.engagementadvisor.work.Outcomes.Claim;
import org.engagementadvisor.work.Outcomes.Judged;
import org.engagementadvisor.work.ToDos.Decision;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** What came of recommendations, whatever database it stands in; half of the customers are held out. */
@SpringBootTest(
        classes = WorkApplication.class,
        webEnvironment = WebEnvironment.NONE,
        properties = {"engagement-advisor.hold-out=0.5", "engagement-advisor.outcomes.enough=4"})
@DirtiesContext
abstract class OutcomesContract {
    private static final LocalDate DAY = StoreApplication.DAY;
    private static final String MINE = "V. Nowak";
    private static final String THEIRS = "M. Muster";

    @Autowired
    Recording recording;

    @Autowired
    ToDos toDos;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Outcomes outcomes;

    @Autowired
    HoldOut holdOut;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    StoreApplication.TurningClock clock;

    @Autowired
    JdbcClient sql;

    private final List<String> shown = new ArrayList<>();
    private final List<String> heldOut = new ArrayList<>();

    @BeforeEach
    void empty() {
        clock.turnTo(DAY);
        for (var table : List.of("standing", "advice_log", "customer_facts", "customer")) {
            sql.sql("delete from " + table).update();
        }
        IntStream.range(0, 40)
                .mapToObj(each -> "K" + each)
                .forEach(each -> (holdOut.has(each) ? heldOut : shown).add(each));
    }

    private void keep(String id, String manager, int turnover) {
        recording.record(
                List.of(CustomerJson.strict().read("""
                        {"id":"%s","accountManager":"%s","business":{"organisation":"household"},
                        "performance":{"months":12},"areas":{"bread":{"turnover":%d}}}
                        """.formatted(id, manager, turnover))),
                "a test",
                "tester",
                Cause.FACTS);
    }

    private void advise(String id, String code, boolean mustDo, String chance) {
        var value =
                chance == null ? null : new ExpectedValue(null, null, null, BigDecimal.ONE, new BigDecimal(chance), "");
        var told = new Recommendation(
                code, "care", null, 1, null, "open", null, "Do", null, List.of(), null, mustDo, null, value, null, null,
                null, List.of(), List.of(), List.of());
        var customer = CustomerJson.strict().read("{\"id\":\"" + id + "\"}");
        var advice = new Advice(
                id,
                null,
                DAY,
                "",
                "",
                "",
                null,
                List.of(told),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        events.publishEvent(new Advised(List.of(new Advised.Anew(customer, advice, 1))));
    }

    private void cameOf(String id, Result result, String amount) {
        var toDo = toDos.of(id).get(0);
        toDos.decide(toDo, new Decision(State.DONE, null, null), "tester");
        if (result != null) {
            var won = amount == null ? null : new BigDecimal(amount);
            var reason = result == Result.LOST ? "too dear" : null;
            toDos.cameOf(toDo, new Outcome(result, won, reason, "tester", Instant.now(clock)));
        }
    }

    @Test
    void countsByRowWhatWasRecommendedDoneWonAndLost() {
        shown.subList(0, 7).forEach(each -> {
            keep(each, MINE, 1);
            advise(each, "X-1", false, "0.1");
        });
        cameOf(shown.get(0), Result.WON, "1000.50");
        cameOf(shown.get(1), Result.WON, "200");
        cameOf(shown.get(2), Result.WON, null);
        cameOf(shown.get(3), Result.LOST, null);
        cameOf(shown.get(4), Result.NOTHING, null);
        cameOf(shown.get(5), null, null);
        assertThat(outcomes.of(null).rows()).singleElement().satisfies(row -> {
            assertThat(row.code()).isEqualTo("X-1");
            assertThat(row.kind()).isEqualTo("care");
            assertThat(row.recommended()).isEqualTo(7);
            assertThat(row.done()).isEqualTo(6);
            assertThat(row.won().count()).isEqualTo(3);
            assertThat(row.won().of()).isEqualTo(5);
            assertThat(row.won().rate()).isEqualTo(0.6);
            assertThat(row.lost()).isEqualTo(1);
            assertThat(row.nothing()).isEqualTo(1);
            assertThat(row.amount()).isEqualByComparingTo("1200.50");
            assertThat(row.claimed()).isCloseTo(0.1, within(1e-12));
            assertThat(row.claim()).isEqualTo(Claim.ABOVE);
        });
        assertThat(outcomes.of(null).known()).isEqualTo(5);
    }

    @Test
    void holdsWhatWasWonAgainstTheChanceOfTheDayOnWhichItArose() {
        var ids = shown.subList(0, 2);
        ids.forEach(each -> {
            keep(each, MINE, 1);
            advise(each, "X-1", false, "0.2");
        });
        advise(ids.get(0), "X-1", false, "0.9");
        ids.forEach(each -> cameOf(each, Result.NOTHING, null));
        assertThat(outcomes.of(null).rows().get(0).claimed()).isCloseTo(0.2, within(1e-12));
        // It comes back as another one, by the table of then.
        sql.sql("update recommendation set is_advised = false where customer_id = ?")
                .param(ids.get(0))
                .update();
        advise(ids.get(0), "X-1", false, "0.9");
        cameOf(ids.get(0), Result.NOTHING, null);
        assertThat(outcomes.of(null).rows().get(0).claimed()).isCloseTo((0.2 + 0.2 + 0.9) / 3, within(1e-6));
    }

    @Test
    void claimsNothingWhereTheChanceOfOneIsNotKnown() {
        keep(shown.get(0), MINE, 1);
        keep(shown.get(1), MINE, 1);
        advise(shown.get(0), "X-1", false, "0.2");
        advise(shown.get(1), "X-1", false, null);
        cameOf(shown.get(0), Result.WON, null);
        assertThat(outcomes.of(null).rows().get(0).claimed()).isCloseTo(0.2, within(1e-12));
        cameOf(shown.get(1), Result.WON, null);
        assertThat(outcomes.of(null).rows().get(0).claimed()).isNull();
        assertThat(outcomes.of(null).rows().get(0).claim()).isEqualTo(Claim.OPEN);
        assertThat(outcomes.of(null).rows().get(0).amount()).isNull();
    }

    @Test
    void showsAnAccountManagerTheirOwn() {
        keep(shown.get(0), MINE, 1);
        keep(shown.get(1), THEIRS, 1);
        advise(shown.get(0), "X-1", false, "0.2");
        advise(shown.get(1), "X-2", false, "0.2");
        verdicts.give(shown.get(1), "priority", "C", "moves away", null, "tester");
        assertThat(outcomes.of(null).rows()).extracting(Outcomes.OfRow::code).containsExactly("X-1", "X-2");
        assertThat(outcomes.of(MINE).rows()).extracting(Outcomes.OfRow::code).containsExactly("X-1");
        assertThat(outcomes.of(MINE).proposals()).isEmpty();
        assertThat(outcomes.of(MINE).effect()).isNull();
        assertThat(outcomes.of(THEIRS).proposals()).hasSize(1);
    }

    @Test
    void leavesOutWhatNobodyWasShown() {
        keep(heldOut.get(0), MINE, 1);
        keep(heldOut.get(1), MINE, 1);
        advise(heldOut.get(0), "X-1", false, "0.2");
        advise(heldOut.get(1), "X-2", true, "0.2");
        assertThat(outcomes.of(null).rows()).extracting(Outcomes.OfRow::code).containsExactly("X-2");
        assertThat(toDos.of(heldOut.get(0))).hasSize(1);
    }

    @Test
    void countsHowOftenTheProposalsOfARowAreOverridden() {
        shown.subList(0, 3).forEach(each -> keep(each, MINE, 1));
        verdicts.give(shown.get(0), "priority", "A", "as ever", null, "tester");
        verdicts.give(shown.get(1), "priority", "C", "moves away", null, "tester");
        verdicts.give(shown.get(2), "priority", "C", "moves away", null, "tester");
        verdicts.give(shown.get(2), "priority", "A", "came back", null, "tester");
        sql.sql("update verdict set proposed_by = null where customer_id = ?")
                .param(shown.get(1))
                .update();
        assertThat(outcomes.of(null).proposals())
                .extracting(
                        Judged::decision,
                        Judged::row,
                        each -> each.overridden().count(),
                        each -> each.overridden().of())
                .containsExactlyInAnyOrder(tuple("priority", "PRI-010", 1L, 3L), tuple("priority", null, 1L, 1L));
    }

    @Test
    void comparesHowTheTurnoverOfThoseHeldOutAndOfOthersMoves() {
        // Two of three of the others grow, one of four of those held out; of one nothing new is known.
        var others = shown.subList(0, 4);
        var held = heldOut.subList(0, 4);
        others.forEach(each -> keep(each, MINE, 100));
        held.forEach(each -> keep(each, MINE, 100));
        clock.turnTo(DAY.plusDays(60));
        keep(others.get(0), MINE, 110);
        keep(others.get(1), MINE, 150);
        keep(others.get(2), MINE, 90);
        keep(held.get(0), MINE, 101);
        held.subList(1, 4).forEach(each -> keep(each, THEIRS, 100));
        var effect = outcomes.of(null).effect();
        assertThat(effect.since()).isEqualTo(DAY);
        assertThat(effect.share()).isEqualByComparingTo("0.5");
        assertThat(effect.others().grown().count()).isEqualTo(2);
        assertThat(effect.others().grown().of()).isEqualTo(3);
        assertThat(effect.others().then()).isEqualByComparingTo("300");
        assertThat(effect.others().now()).isEqualByComparingTo("350");
        assertThat(effect.heldOut().grown().count()).isEqualTo(1);
        assertThat(effect.heldOut().grown().of()).isEqualTo(4);
        assertThat(effect.heldOut().now()).isEqualByComparingTo("401");
        assertThat(effect.difference().value()).isCloseTo(2.0 / 3 - 1.0 / 4, within(1e-12));
    }

    @Test
    void comparesWithWhatWasKnownWhenItBegan() {
        clock.turnTo(DAY.minusDays(30));
        keep(shown.get(0), MINE, 500);
        clock.turnTo(DAY.minusDays(1));
        keep(shown.get(0), MINE, 100);
        clock.turnTo(DAY.plusDays(1));
        keep(shown.get(0), MINE, 200);
        clock.turnTo(DAY.plusDays(2));
        keep(shown.get(0), MINE, 300);
        var others = outcomes.of(null).effect().others();
        assertThat(others.then()).isEqualByComparingTo("100");
        assertThat(others.now()).isEqualByComparingTo("300");
    }
}
