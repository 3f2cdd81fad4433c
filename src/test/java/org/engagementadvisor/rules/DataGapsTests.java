package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.DataGap;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.customer.Customers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the book of these tests, trust decides between priority A and B, but only in turnover class 4. */
class DataGapsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static final String GAPS = "book/30-gaps/gaps.drl.csv";

    @TempDir
    Path rules;

    @BeforeEach
    void putUpABookThatAsks() {
        Books.in(rules);
        Books.write(
                rules,
                GAPS,
                "title,Gaps",
                "hit policy,collect",
                "RuleSet,x",
                "RuleTable Gaps",
                "NAME,CONDITION,ACTION,ACTION,ACTION,ACTION,ACTION",
                ",Customer,,,,,",
                ",turnoverClass >="
                        + " $param,\"missing(\"\"$param\"\");\",\"worst(\"\"$param\"\");\",\"best(\"\"$param\"\");\",\"holdsUp(\"\"$param\"\");\",\"question(\"\"$param\"\");\"",
                "id,Turnover class from,Missing,Worst,Best,Holds up,Question",
                "GAP-010,1,trust,1,5,\"priority, plan\",Do they trust us with {turnover|nothing} a year?",
                "GAP-020,1,intent,leaving,partner,plan,What do they intend?");
    }

    @Test
    void raisesAGapOnlyWhereItWouldChangeADecisiveAnswer() {
        List<DataGap> gaps = gaps("areas: {pumps: {turnover: 250000}}");
        assertThat(gaps).singleElement().satisfies(gap -> {
            assertThat(gap.fact()).isEqualTo("trust");
            assertThat(gap.decisions()).isEqualTo(1);
            assertThat(gap.worst()).isEqualTo(Map.of("priority", "B"));
            assertThat(gap.best()).isEqualTo(Map.of("priority", "A"));
            assertThat(gap.holdsUp()).containsExactly("priority", "plan");
            assertThat(gap.question()).isEqualTo("Do they trust us with €250,000 a year?");
            assertThat(gap.reasons()).extracting(Reason::row).containsExactly("GAP-010");
        });
    }

    @Test
    void raisesNoGapWhereTheDecisionIsTheSameEitherWay() {
        assertThat(gaps("areas: {pumps: {turnover: 600000}}")).isEmpty();
        assertThat(gaps("areas: {pumps: {turnover: 100}}")).isEmpty();
    }

    private void writeLevelByTrust() {
        Books.write(
                rules,
                "book/15-level/level.drl.csv",
                "title,Level",
                "decision,D7",
                "hit policy,first",
                "RuleSet,x",
                "RuleTable Level",
                "NAME,CONDITION,ACTION",
                ",Customer,",
                ",trust >= $param,\"answer(\"\"level\"\", \"\"$param\"\");\"",
                "id,Trust from,Level",
                "LEV-010,4,strategic",
                "LEV-020,,tactical");
    }

    @Test
    void countsTheDecisionsOnTheWayToo() {
        writeLevelByTrust();
        Books.replace(rules, "book/20-priority/priority.drl.csv", "trust >= $param", "\"level == \"\"$param\"\"\"");
        Books.replace(rules, "book/20-priority/priority.drl.csv", "PRI-020,4,4,A", "PRI-020,4,strategic,A");
        assertThat(gaps("areas: {pumps: {turnover: 250000}}")).singleElement().satisfies(gap -> {
            assertThat(gap.decisions()).isEqualTo(2);
            assertThat(gap.worst()).isEqualTo(Map.of("priority", "B", "level", "tactical"));
            assertThat(gap.best()).isEqualTo(Map.of("priority", "A", "level", "strategic"));
        });
    }

    @Test
    void tellsOfTheDecisiveAnswersThoseAloneThatHangOnTheFact() {
        Books.replace(rules, "book/rulebook.yaml", "decisive: [priority]", "decisive: [priority, level]");
        Books.replace(rules, GAPS, "\"priority, plan\"", "\"priority, Level, plan\"");
        writeLevelByTrust();
        // Class 5 is A whatever the trust; class 4 is not.
        assertThat(gaps("areas: {pumps: {turnover: 600000}}")).singleElement().satisfies(gap -> {
            assertThat(gap.holdsUp()).containsExactly("level", "plan");
            assertThat(gap.worst()).isEqualTo(Map.of("level", "tactical"));
            assertThat(gap.best()).isEqualTo(Map.of("level", "strategic"));
        });
        assertThat(gaps("areas: {pumps: {turnover: 250000}}"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.holdsUp()).containsExactly("priority", "level", "plan"));
    }

    @Test
    void tellsADecisiveAnswerThatTheRowDoesNotName() {
        Books.replace(rules, GAPS, "\"priority, plan\"", "plan");
        assertThat(gaps("areas: {pumps: {turnover: 250000}}"))
                .singleElement()
                .satisfies(gap -> assertThat(gap.holdsUp()).containsExactly("priority", "plan"));
    }

    @Test
    void saysWhatTheFactWouldBeAtItsWorstAndBest() {
        assertThat(gaps("areas: {pumps: {turnover: 250000}}")).singleElement().satisfies(gap -> {
            assertThat(gap.worstIf()).isEqualTo(1);
            assertThat(gap.bestIf()).isEqualTo(5);
        });
    }

    @Test
    void raisesNoGapOfAFactThatIsKnown() {
        assertThat(gaps("{areas: {pumps: {turnover: 250000}}, ratings: {trust: {value: 3, on: 2026-01-01}}}"))
                .isEmpty();
    }

    @Test
    void raisesNoMoreGapsThanTheBookAllows() {
        Books.replace(rules, "book/rulebook.yaml", "dataGapsAtMost: 3", "dataGapsAtMost: 0");
        assertThat(gaps("areas: {pumps: {turnover: 250000}}")).isEmpty();
    }

    private List<DataGap> gaps(String customer) {
        return RuleBook.read(rules, Books.NAME)
                .advise(Customers.from(customer), TODAY, null)
                .dataGaps();
    }
}
