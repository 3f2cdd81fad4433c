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
                .contains("€150,000.50")
                .contains("€49,999.50")
                .contains("at least €200,000");
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
                .contains("1.234.567,89\u00a0€")
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
