package org.engagementadvisor.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import org.engagementadvisor.customer.Earlier.VerdictKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is kept of verdicts, whatever database it stands in. */
abstract class VerdictContract extends WorkStore {
    @Autowired
    Verdicts verdicts;

    @Test
    void hasProposalVerdictAndWhatCountsSideBySide() {
        assertThat(priority().proposed()).isEqualTo("A");
        assertThat(priority().value()).isEqualTo("A");
        assertThat(priority().values()).containsExactly("none", "D", "C", "B", "A");
        verdicts.give("a", "priority", "C", "moves away", DAY.plusDays(30), "v.nowak");
        assertThat(priority().proposed()).isEqualTo("A");
        assertThat(priority().value()).isEqualTo("C");
        assertThat(priority().verdict().kind()).isEqualTo(VerdictKind.OVERRIDDEN);
        assertThat(priority().verdict().deciding()).containsExactly(Map.entry("segment", "regulars"));
        assertThat(judgedLast().earlier().inForce("priority", DAY)).satisfies(told -> {
            assertThat(told.value()).isEqualTo("C");
            assertThat(told.by()).isEqualTo("v.nowak");
            assertThat(told.reason()).isEqualTo("moves away");
            assertThat(told.until()).isEqualTo(DAY.plusDays(30));
        });
        clock.turnTo(DAY.plusDays(31));
        assertThat(priority().value()).isEqualTo("A");
        assertThat(priority().verdict()).isNull();
    }

    @Test
    void callsItConfirmedIfItIsWhatIsProposed() {
        verdicts.give("a", "priority", "A", "as ever", null, "v.nowak");
        assertThat(priority().verdict().kind()).isEqualTo(VerdictKind.CONFIRMED);
    }

    @Test
    void keepsAVerdictThroughLaterAdviceAndSaysWhatHasMoved() {
        verdicts.give("a", "priority", "C", "moves away", null, "v.nowak");
        assertThat(priority().factsMoved()).isFalse();
        keep(ADA.replace("Ada", "Ada L.") + "}");
        assertThat(priority().factsMoved()).isTrue();
        assertThat(priority().moved()).isEmpty();
        keep(ADA.replace("household", "café") + "}");
        assertThat(priority().value()).isEqualTo("C");
        assertThat(priority().proposed()).isEqualTo("B");
        assertThat(priority().moved()).singleElement().satisfies(moved -> {
            assertThat(moved.label()).isEqualTo("Segment");
            assertThat(moved.then()).isEqualTo("regulars");
            assertThat(moved.now()).isEqualTo("guests");
        });
    }

    @Test
    void takesAVerdictBackAndKeepsThatItWasThere() {
        verdicts.give("a", "priority", "C", "moves away", null, "v.nowak");
        verdicts.give("a", "priority", "D", "has moved", null, "m.muster");
        assertThat(judgedLast().earlier().verdicts())
                .singleElement()
                .satisfies(told -> assertThat(told.value()).isEqualTo("D"));
        assertThat(verdicts.takeBack("a", "priority", "m.muster")).isTrue();
        assertThat(verdicts.takeBack("a", "priority", "m.muster")).isFalse();
        assertThat(judgedLast().earlier()).isNull();
        assertThat(priority().value()).isEqualTo("A");
        assertThat(verdicts.history("a"))
                .extracting(KeptVerdict::agreed, KeptVerdict::takenBackBy)
                .containsExactly(tuple("D", "m.muster"), tuple("C", "m.muster"));
    }

    private JudgedDecision priority() {
        assertThat(verdicts.decisions()).containsExactly("level", "priority");
        return verdicts.judged("a").get(1);
    }
}
