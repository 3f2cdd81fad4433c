package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.WhyNot;
import org.engagementadvisor.customer.Customers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final String TABLE = "book/10-class/turnover-class.drl.csv";

    @TempDir
    Path rules;

    @BeforeEach
    void putUpABookThatHolds() {
        Books.in(rules);
        Books.replace(rules, TABLE, "hit policy,first", "hit policy,first\nhold within,2 %");
    }

    @ParameterizedTest(name = "{0} after class {1}: class {2}")
    @CsvSource({
        "495000, 5, 5",
        "490000, 5, 5",
        "489999.99, 5, 4",
        "300000, 5, 4",
        "505000, 4, 4",
        "510000, 4, 4",
        "510000.01, 4, 5",
        "900000, 4, 5",
        "505000, 1, 5",
        "198000, 4, 4",
        "203000, 1, 1",
        "204000.01, 1, 4",
        "495000, 4, 4",
        "505000, 5, 5"
    })
    void keepsTheFormerClassOnlyWithinAHairOfTheBoundBetween(String turnover, int former, int expected) {
        assertThat(advice(turnover, former, "[]").answers()).containsEntry("turnoverClass", expected);
    }

    @Test
    void saysNothingOfWhyNotWhereTheBetterAnswerIsHeldBackForOnce() {
        assertThat(advice("505000", 4, "[]").decisions().get(0).whyNot()).isNull();
        assertThat(advice("203000", 1, "[]").decisions().get(0).whyNot()).isNull();
        assertThat(advice("198000", 4, "[]").decisions().get(0).whyNot())
                .extracting(WhyNot::row)
                .isEqualTo("TUR-050");
    }

    @Test
    void saysWhatIsAboutToChangeAndThatItHeld() {
        Advice advice = advice("495000", 5, "[]");
        assertThat(advice.held()).containsExactly("turnoverClass");
        assertThat(advice.decisions().get(0).reasons())
                .extracting(Reason::row, Reason::sentence)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "TUR-050",
                        "Turnover class stays 5 for now, about to change to 4: turnover is €495,000 (at least"
                                + " €200,000), within 2% of the bound"));
    }

    @Test
    void letsGoTheNextTime() {
        Advice advice = advice("495000", 5, "[turnoverClass]");
        assertThat(advice.answers()).containsEntry("turnoverClass", 4);
        assertThat(advice.held()).isEmpty();
    }

    @Test
    void holdsNothingWithoutAFormerAnswer() {
        Advice advice = book().advise(Customers.from("areas: {pumps: {turnover: 495000}}"), TODAY, null);
        assertThat(advice.answers()).containsEntry("turnoverClass", 4);
    }

    @Test
    void holdsNothingThatIsUnknownNow() {
        var customer =
                Customers.from("earlier: {evaluation: {asOf: 2026-01-01, answers: {turnoverClass: 5}, held: []}}");
        assertThat(book().advise(customer, TODAY, null).answers()).doesNotContainKey("turnoverClass");
    }

    private RuleBook book() {
        return RuleBook.read(rules, Books.NAME);
    }

    private Advice advice(String turnover, int former, String held) {
        return book().advise(Customers.from("""
            areas: {pumps: {turnover: %s}}
            earlier: {evaluation: {asOf: 2026-01-01, answers: {turnoverClass: %d}, held: %s}}
            """.formatted(turnover, former, held)), TODAY, null);
    }
}
