package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.WhyNot;
import org.engagementadvisor.customer.Customers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhyNotTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @TempDir
    Path rules;

    @BeforeEach
    void putUpABook() {
        Books.in(rules);
    }

    @Test
    void namesTheNearestBetterRowAndByHowMuchItIsMissed() {
        WhyNot whyNot = whyNot("areas: {pumps: {turnover: 150000.50}}", "Turnover class");
        assertThat(whyNot.row()).isEqualTo("TUR-040");
        assertThat(whyNot.answers()).isEqualTo(Map.of("turnoverClass", 4));
        assertThat(whyNot.failed())
                .extracting(Comparison::fact, Comparison::expected, Comparison::actual)
                .containsExactly(tuple("turnover", "at least €200,000", new BigDecimal("150000.50")));
        assertThat(whyNot.sentence())
                .contains("€150,001")
                .contains("€50,000 short")
                .contains("at least €200,000");
    }

    @Test
    void saysValueAndBoundWithAsManyDigitsAsTellThemApart() {
        WhyNot whyNot = whyNot("areas: {pumps: {turnover: 199999.75}}", "Turnover class");
        assertThat(whyNot.sentence()).endsWith("turnover is €199,999.75, €0.25 short of at least €200,000");
    }

    @Test
    void takesTheRowThatMissesTheFewestConditions() {
        WhyNot whyNot = whyNot("areas: {pumps: {turnover: 250000}}", "Priority");
        assertThat(whyNot.row()).isIn("PRI-010", "PRI-020");
        assertThat(whyNot.failed()).hasSize(1);
    }

    @Test
    void saysOfAnUnknownFactThatItIsUnknown() {
        Books.replace(rules, "book/20-priority/priority.drl.csv", "PRI-010,5,,A\n", "");
        WhyNot whyNot = whyNot("areas: {pumps: {turnover: 250000}}", "Priority");
        assertThat(whyNot.failed())
                .extracting(Comparison::fact, Comparison::actual)
                .containsExactly(tuple("trust", null));
        assertThat(whyNot.sentence()).contains("trust is not known");
    }

    @Test
    void passesOverARowFromWhichARowAboveWouldTakeTheCustomer() {
        priorities("PRI-010,4,4,,A", "PRI-020,,4,,B", "PRI-030,,,,C");
        // With more trust, turnover class 4 leads to A: B is for smaller customers.
        assertThat(whyNot(customer(250000, 3, "unknown"), "Priority").row()).isEqualTo("PRI-010");
        assertThat(whyNot(customer(100, 3, "unknown"), "Priority").row()).isEqualTo("PRI-020");
    }

    @Test
    void saysNothingWhereTheRowThatDecidedWouldDecideAgain() {
        priorities("PRI-010,,,leaving,C", "PRI-020,4,,,B", "PRI-030,,,,C");
        assertThat(decision(customer(100, 3, "leaving"), "Priority").whyNot()).isNull();
        assertThat(whyNot(customer(100, 3, "partner"), "Priority").row()).isEqualTo("PRI-020");
    }

    @Test
    void namesTheRowThatDecidedWhereNothingElseIsInTheWay() {
        priorities("PRI-010,,,leaving,C", "PRI-020,4,,,B", "PRI-030,1,5,,A", "PRI-040,,,,C");
        WhyNot whyNot = whyNot(customer(250000, 4, "leaving"), "Priority");
        assertThat(whyNot.row()).isEqualTo("PRI-010");
        assertThat(whyNot.answers()).isEqualTo(Map.of("priority", "B"));
        assertThat(whyNot.failed())
                .extracting(Comparison::fact, Comparison::expected, Comparison::actual)
                .containsExactly(tuple("intent", "one of leaving", "leaving"));
        assertThat(whyNot.sentence()).isEqualTo("Not priority B, because intent is leaving");
    }

    @Test
    void takesWhatIsComputedOfAFactToChangeWithIt() {
        Books.write(
                rules,
                "book/20-priority/priority.drl.csv",
                "title,Priority",
                "decision,D6",
                "hit policy,first",
                "RuleSet,x",
                "RuleTable Priority",
                "NAME,CONDITION,CONDITION,ACTION",
                ",Customer...,Customer...,",
                ",turnoverGrowth < $paramB,turnover >= $paramB,\"answer(\"\"priority\"\", \"\"$param\"\");\"",
                "id,Change below,Turnover from,Priority",
                "PRI-010,0,,D",
                "PRI-020,,200000,B",
                "PRI-030,,,D");
        WhyNot whyNot = whyNot("areas: {pumps: {turnover: 100, turnoverBefore: 200}}", "Priority");
        assertThat(whyNot.row()).isEqualTo("PRI-020");
    }

    @ParameterizedTest(name = "class {0} above, class {1} below: {2}")
    @CsvSource({"5, 4, PRI-020", "4, 4, PRI-030", "4, 5, PRI-030"})
    void reachesARowThatHasAValueWhichTheRowAboveLeaves(String above, String below, String nearest) {
        priorities("PRI-010," + above + ",1,,D", "PRI-020," + below + ",,,B", "PRI-030,,5,,A", "PRI-040,,,,D");
        assertThat(whyNot(customer(100, 1, "unknown"), "Priority").row()).isEqualTo(nearest);
    }

    @Test
    void passesOverARowWhoseValuesRowsAboveTakeTogether() {
        String[] below = {"PRI-030,,,\"partner, leaving\",A", "PRI-040,5,5,,B", "PRI-050,,,,D"};
        priorities("PRI-010,,1,partner,D", below[0], below[1], below[2]);
        assertThat(whyNot(customer(100, 1, "dual source"), "Priority").row()).isEqualTo("PRI-030");
        priorities("PRI-010,,1,partner,D", "PRI-020,,1,leaving,D", below[0], below[1], below[2]);
        assertThat(whyNot(customer(100, 1, "dual source"), "Priority").row()).isEqualTo("PRI-040");
    }

    private static String customer(int turnover, int trust, String intent) {
        return "{areas: {pumps: {turnover: %d}}, ratings: {trust: {value: %d, on: 2026-01-01}}%s}"
                .formatted(turnover, trust, intent.equals("unknown") ? "" : ", plans: {intent: " + intent + "}");
    }

    /** By turnover class and trust from, and intent; then the priority. */
    private void priorities(String... rows) {
        Books.write(
                rules,
                "book/20-priority/priority.drl.csv",
                String.join(
                        "\n",
                        "title,Priority",
                        "decision,D6",
                        "hit policy,first",
                        "RuleSet,x",
                        "RuleTable Priority",
                        "NAME,CONDITION,CONDITION,CONDITION,ACTION",
                        ",Customer...,Customer...,Customer...,",
                        ",turnoverClass >= $param,trust >= $param,\"forall(||){intent == \"\"$\"\"}\","
                                + "\"answer(\"\"priority\"\", \"\"$param\"\");\"",
                        "id,Class from,Trust from,Intent is one of,Priority",
                        String.join("\n", rows) + "\n"));
    }

    @Test
    void saysNothingWhereNothingIsBetter() {
        assertThat(decision("areas: {pumps: {turnover: 700000}}", "Turnover class")
                        .whyNot())
                .isNull();
    }

    @Test
    void leavesThatToTablesThatMakeADecision() {
        Books.replace(rules, "book/10-class/turnover-class.drl.csv", "decision,D3\n", "");
        assertThat(decision("areas: {pumps: {turnover: 7}}", "Turnover class").whyNot())
                .isNull();
    }

    @Test
    void givesAsReasonEveryConditionOfTheRowBesideTheFact() {
        Decision decision = decision(
                "{areas: {pumps: {turnover: 250000}}, ratings: {trust: {value: 5, on: 2026-01-01}}}", "Priority");
        assertThat(decision.code()).isEqualTo("D6");
        assertThat(decision.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.row()).isEqualTo("PRI-020");
            assertThat(reason.file()).isEqualTo("book/20-priority/priority.drl.csv");
            assertThat(reason.line()).isEqualTo(13);
            assertThat(reason.comparisons())
                    .extracting(Comparison::fact, Comparison::expected, Comparison::actual)
                    .containsExactly(tuple("turnoverClass", "at least 4", 4), tuple("trust", "at least 4", 5));
            assertThat(reason.sentence())
                    .isEqualTo("Priority: A, because turnover class is 4 (at least 4) and trust is 5 (at least 4)");
        });
    }

    @Test
    void writesFactsInTheLocaleOfTheBook() {
        Books.replace(rules, "book/rulebook.yaml", "locale: en-GB", "locale: de-DE");
        assertThat(decision("areas: {pumps: {turnover: 1234567.89}}", "Turnover class")
                        .reasons())
                .extracting(Reason::sentence)
                .singleElement()
                .asString()
                .contains("1.234.568\u00a0€")
                .contains("500.000\u00a0€");
    }

    private Decision decision(String customer, String title) {
        return RuleBook.read(rules, Books.NAME).advise(Customers.from(customer), TODAY, null).decisions().stream()
                .filter(decision -> decision.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private WhyNot whyNot(String customer, String title) {
        return Objects.requireNonNull(decision(customer, title).whyNot());
    }
}
