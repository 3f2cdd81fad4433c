package org.engagementadvisor.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.ExpectedValue;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.register.Advised;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.work.Outcome.Result;
import org.engagementadvisor.work.ToDos.Decision;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** What is kept of recommendations, whatever database it stands in. */
abstract class WorkContract extends WorkStore {
    /** Who buys bread is asked about milk by the corner shop. */
    private static final String BREAD =
            ",\"orders\":{\"recent\":[{\"id\":\"o1\",\"date\":\"2026-01-30\",\"area\":\"bread\",\"amount\":3}]}";

    @Autowired
    ToDos toDos;

    @Autowired
    ApplicationEventPublisher events;

    private static Recommendation recommendation(String code, LocalDate due, int net) {
        var value = new ExpectedValue(null, null, null, new BigDecimal(net), null, "");
        return new Recommendation(
                code,
                "care",
                null,
                1,
                null,
                "open",
                null,
                "Do " + code,
                "service",
                List.of(),
                due,
                false,
                new BigDecimal("1.5"),
                value,
                null,
                null,
                "Call",
                List.of(),
                List.of(),
                List.of());
    }

    private void advise(Recommendation... recommendations) {
        var ada = CustomerJson.strict().read(ADA + "}");
        var advice = new Advice(
                "a",
                "Ada",
                DAY,
                "",
                "",
                "",
                null,
                List.of(recommendations),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        events.publishEvent(new Advised(List.of(new Advised.Anew(ada, advice, 1))));
    }

    private List<String> kept() {
        return toDos.of("a").stream()
                .map(each -> each.code() + " " + each.state().word())
                .sorted()
                .toList();
    }

    private ToDo the(String code) {
        return toDos.of("a").stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void decide(String code, State state) {
        var until = state == State.SNOOZED ? DAY.plusDays(7) : null;
        toDos.decide(the(code), new Decision(state, state == State.DECLINED ? "no time" : null, until), "tester");
    }

    @Test
    void keepsWhatIsRecommendedWithinTheTransactionThatAdvises() {
        keep(ADA + BREAD + "}");
        assertThat(toDos.of("a")).singleElement().satisfies(milk -> {
            assertThat(milk.code()).isEqualTo("ALE-010");
            assertThat(milk.headline()).isEqualTo("Ask whether there is milk at home too");
            assertThat(milk.item()).isEqualTo("milk");
            assertThat(milk.state()).isEqualTo(State.OPEN);
            assertThat(milk.accountManager()).isEqualTo("V. Nowak");
        });
        keep(ADA + "}");
        assertThat(kept()).containsExactly("ALE-010 gone");
    }

    @Test
    void keepsTheFirstDayDueWhileItIsOpenAndTheLatestFigures() {
        advise(recommendation("X-1", DAY.plusDays(10), 100));
        advise(recommendation("X-1", DAY.plusDays(11), 120));
        assertThat(the("X-1").due()).isEqualTo(DAY.plusDays(10));
        assertThat(the("X-1").net()).isEqualByComparingTo("120");
        assertThat(the("X-1").netPerHour()).isEqualByComparingTo("80");
        advise(recommendation("X-1", DAY.plusDays(2), 120));
        assertThat(the("X-1").due()).isEqualTo(DAY.plusDays(2));
        advise();
        advise(recommendation("X-1", DAY.plusDays(30), 120));
        assertThat(the("X-1").due()).isEqualTo(DAY.plusDays(30));
    }

    @Test
    void letsGoWhatIsNotAdvisedAnyMoreAndOpensWhatComesBack() {
        var all = Stream.of("OPEN", "SNOOZED", "NOT_MINE", "DONE", "DECLINED")
                .map(code -> recommendation(code, null, 1))
                .toArray(Recommendation[]::new);
        advise(all);
        for (var state : List.of(State.SNOOZED, State.NOT_MINE, State.DONE)) {
            decide(state.name(), state);
        }
        advise(all);
        assertThat(kept())
                .containsExactly("DECLINED open", "DONE done", "NOT_MINE not mine", "OPEN open", "SNOOZED snoozed");
        sql.sql("update recommendation set state = 'declined' where code = 'DECLINED'")
                .update();
        advise();
        assertThat(kept())
                .containsExactly("DECLINED declined", "DONE done", "NOT_MINE gone", "OPEN gone", "SNOOZED gone");
        advise(all);
        assertThat(kept())
                .containsExactly(
                        "DECLINED declined",
                        "DECLINED open",
                        "DONE done",
                        "DONE open",
                        "NOT_MINE open",
                        "OPEN open",
                        "SNOOZED open");
        assertThat(toDos.of("a").stream().filter(ToDo::isCurrent)).hasSize(5);
    }

    @Test
    void showsWhatWasSnoozedAgainAfterItsDay() {
        advise(recommendation("X-1", null, 1));
        decide("X-1", State.SNOOZED);
        assertThat(toDos.open(null, DAY.plusDays(7))).isEmpty();
        assertThat(toDos.open(null, DAY.plusDays(8))).hasSize(1);
        assertThat(toDos.open("V. Nowak", DAY.plusDays(8))).hasSize(1);
        assertThat(toDos.open("M. Muster", DAY.plusDays(8))).isEmpty();
    }

    @Test
    void tellsTheRulesWhatWasDeclinedAndWhenThatIsTakenBack() {
        keep(ADA + BREAD + "}");
        toDos.decide(the("ALE-010"), new Decision(State.DECLINED, "has a cow", null), "v.nowak");
        assertThat(the("ALE-010").reason()).isEqualTo("has a cow");
        assertThat(judgedLast().earlier().rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.code()).isEqualTo("ALE-010");
            assertThat(rejected.item()).isEqualTo("milk");
            assertThat(rejected.on()).isEqualTo(DAY);
            assertThat(rejected.reason()).isEqualTo("has a cow");
        });
        assertThat(register.log("a", 1).get(0).cause()).isEqualTo(Cause.VERDICT);
        assertThat(register.log("a", 1).get(0).askedBy()).isEqualTo("v.nowak");
        toDos.decide(the("ALE-010"), new Decision(State.OPEN, null, null), "v.nowak");
        assertThat(judgedLast().earlier()).isNull();
        assertThat(kept()).containsExactly("ALE-010 open");
    }

    @Test
    void keepsWhatCameOfWhatWasDone() {
        advise(recommendation("X-1", null, 1));
        decide("X-1", State.DONE);
        assertThat(toDos.withoutOutcome("V. Nowak", 10)).hasSize(1);
        var at = Instant.parse("2026-01-31T12:00:00Z");
        toDos.cameOf(the("X-1"), new Outcome(Result.WON, new BigDecimal("1250.50"), null, "v.nowak", at));
        assertThat(toDos.withoutOutcome(null, 10)).isEmpty();
        var outcome = the("X-1").outcome();
        assertThat(outcome.result()).isEqualTo(Result.WON);
        assertThat(outcome.amount()).isEqualByComparingTo("1250.50");
        assertThat(outcome.at()).isEqualTo(at);
        decide("X-1", State.OPEN);
        assertThat(the("X-1").outcome()).isNull();
    }
}
