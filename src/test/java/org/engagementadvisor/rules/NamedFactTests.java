package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.engagementadvisor.Golden;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.advice.WhyNot;
import org.engagementadvisor.customer.Customers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cells that name a fact: to compare with it, or to answer it. */
class NamedFactTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final String CLASS = "book/10-class/turnover-class.drl.csv";

    @TempDir
    Path rules;

    @BeforeEach
    void putUpABook() {
        Books.in(rules);
        Books.copy(Golden.resource("rules/language"), rules);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "areas: {pumps: {turnover: 200, turnoverBefore: 200}} | COM-010",
                "areas: {pumps: {turnover: 199.99, turnoverBefore: 200}} | COM-999",
                "areas: {pumps: {turnover: 200}} | COM-999",
                "areas: {pumps: {turnoverBefore: 200}} | COM-999",
                "{orders: {last: 2026-03-01}, ourPlan: {lastReview: 2026-03-01}} | COM-040",
                "{orders: {last: 2026-02-28}, ourPlan: {lastReview: 2026-03-01}} | COM-999",
                "{country: X, region: X} | COM-050",
                "{country: X, region: Y} | COM-999",
                "{region: X, industry: X} | COM-060",
                "region: X | COM-999"
            })
    void compareWithTheFactAndNeverWhileOneOfTheTwoIsUnknown(String document, String row) {
        assertThat(decision(advice(document), "What was compared").reasons())
                .extracting(Reason::row)
                .containsExactly(row);
    }

    @Test
    void sayBothValuesInTheReason() {
        Advice advice = advice("areas: {pumps: {turnover: 300, turnoverBefore: 200}}");
        Reason reason = decision(advice, "What was compared").reasons().get(0);
        assertThat(reason.sentence())
                .isEqualTo("What was compared: No less than €200 of the year before, because turnover is €300"
                        + " (at least turnover before, €200)");
        assertThat(reason.comparisons())
                .extracting(Comparison::fact, Comparison::expected, comparison -> String.valueOf(comparison.actual()))
                .containsExactly(
                        tuple("turnover", "at least turnover before, €200", "300"), tuple("turnoverBefore", "", "200"));
    }

    @ParameterizedTest
    @CsvSource({
        "first, 3, 3",
        "first, , ",
        "unique, 3, 3",
        "unique, , ",
        "minimum, 1, 1",
        "minimum, 3, 2",
        "minimum, , 2",
        "maximum, 1, 2",
        "maximum, 3, 3",
        "maximum, , 2",
        "sum, 3, 5",
        "sum, , 2"
    })
    void answerTheFactUnderEachHitPolicyAndNothingWhileItIsUnknown(String policy, Integer rating, Integer expected) {
        boolean all = !policy.equals("first") && !policy.equals("unique");
        classes(policy, "FCT-010,3,,{satisfaction}", all ? "FCT-020,,,2" : "FCT-020,,3,2");
        assertThat(advice(rated(5, rating)).answers().get("turnoverClass")).isEqualTo(expected);
        assertThat(advice(rated(2, rating)).answers().get("turnoverClass")).isEqualTo(2);
    }

    @Test
    void sayTheFactThatIsAnswered() {
        classes("minimum", "FCT-010,,,{satisfaction}", "FCT-020,,,4");
        Decision decision = decision(advice(rated(1, 3)), "Class");
        assertThat(decision.answers()).containsEntry("turnoverClass", 3);
        assertThat(decision.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.sentence()).isEqualTo("Turnover class: 3, because satisfaction is 3");
            assertThat(reason.comparisons()).containsExactly(new Comparison("satisfaction", "Satisfaction", "", 3));
        });
        assertThat(decision.whyNot())
                .extracting(WhyNot::row, WhyNot::sentence)
                .containsExactly("FCT-010", "Not turnover class 4, because satisfaction is 3");
    }

    @Test
    void answerAmountsOfAnItemAndDatesAndTermsAsTheyAre() {
        Advice advice = RuleBook.read(rules, Books.NAME)
                .probe()
                .adviseInFull(
                        Customers.from(
                                "{country: DE, employees: 7, orders: {last: 2026-03-01}, areas: {pumps: {turnover: 90,"
                                        + " turnoverBefore: 10}, valves: {turnover: 20, turnoverBefore: 10}}}"),
                        TODAY,
                        null);
        assertThat(advice.answers())
                .containsEntry("since", LocalDate.of(2026, 3, 1))
                .containsEntry("place", "DE")
                .containsEntry("count", new BigDecimal(7));
        // Before, both areas made 20 together: pumps alone make more now, valves do not.
        assertThat(advice.decisions())
                .filteredOn(decision -> decision.title().equals("Size"))
                .extracting(
                        Decision::item,
                        decision -> String.valueOf(decision.answers().get("size")))
                .containsExactly(tuple("pumps", "90"));
    }

    @Test
    void readAnAnswerOnlyAfterItIsGiven() {
        Books.write(
                rules,
                "book/10-class/score-class.drl.csv",
                "title,Level",
                "hit policy,first",
                "RuleSet,x",
                "RuleTable Level",
                "NAME,CONDITION,ACTION",
                ",Customer,",
                ",trust <= $param,\"answer(\"\"level\"\", \"\"$param\"\");\"",
                "id,Trust up to,Level",
                "LEV-010,{turnoverClass},strategic",
                "LEV-020,,none");
        assertThat(advice("{areas: {pumps: {turnover: 600000}}, ratings: {trust: {value: 5, on: 2026-01-01}}}")
                        .answers())
                .containsEntry("level", "strategic");
        assertThat(advice("{areas: {pumps: {turnover: 100}}, ratings: {trust: {value: 5, on: 2026-01-01}}}")
                        .answers())
                .containsEntry("level", "none");
    }

    @Test
    void refuseAValueOfACustomerThatTheAnswerCannotHave() {
        Books.replace(rules, "book/rulebook.yaml", "terms:\n", "terms:\n  confirmedPriority: [none, D, C, B, A]\n");
        Books.write(
                rules,
                "book/20-priority/priority.drl.csv",
                "title,Priority",
                "hit policy,first",
                "RuleSet,x",
                "RuleTable Priority",
                "NAME,CONDITION,ACTION",
                ",Customer,",
                ",\"confirmedPriority == \"\"$param\"\"\",\"answer(\"\"priority\"\", \"\"$param\"\");\"",
                "id,Agreed,Priority",
                "PRI-010,known,{confirmedPriority}",
                "PRI-020,,C");
        assertThat(advice(agreed("A")).answers()).containsEntry("priority", "A");
        assertThat(advice("name: X").answers()).containsEntry("priority", "C");
        assertThatThrownBy(() -> advice(agreed("AAA")))
                .isInstanceOf(RuleConflict.class)
                .hasMessage(
                        "book/20-priority/priority.drl.csv: row PRI-010: answers `priority` with `confirmedPriority` of"
                                + " customer `C1`, which is `AAA`, expected one of none, D, C, B, A");
    }

    @Test
    void sayByHowMuchTheyAreMissed() {
        compared("turnover >= $paramB", "FCT-010,{turnoverBefore},5", "FCT-020,,1");
        WhyNot missed = decision(advice("areas: {pumps: {turnover: 150, turnoverBefore: 200}}"), "Class")
                .whyNot();
        assertThat(missed.row()).isEqualTo("FCT-010");
        assertThat(missed.sentence())
                .isEqualTo("Not yet turnover class 5: turnover is €150, €50 short of at least turnover before, €200");
        assertThat(decision(advice("areas: {pumps: {turnover: 150}}"), "Class")
                        .whyNot()
                        .sentence())
                .isEqualTo("Not yet turnover class 5: turnover is €150, not at least turnover before, not known");
    }

    @Test
    void nameTheNearerOfTwoRows() {
        compared("turnover >= $paramB", "FCT-010,1000,5", "FCT-020,{turnoverBefore},4", "FCT-030,,1");
        assertThat(whyNot("{turnover: 150, turnoverBefore: 200}")).isEqualTo("FCT-020");
        assertThat(whyNot("{turnover: 150, turnoverBefore: 20000}")).isEqualTo("FCT-010");
    }

    private String whyNot(String area) {
        return decision(advice("areas: {pumps: " + area + "}"), "Class")
                .whyNot()
                .row();
    }

    @ParameterizedTest
    @CsvSource({"99, 5", "98, 5", "97.99, 1"})
    void holdWithinAHairOfTheFact(String turnover, int expected) {
        compared("turnover >= $paramB", "FCT-010,{turnoverBefore},5", "FCT-020,,1");
        Books.replace(rules, CLASS, "hit policy,first", "hit policy,first\nhold within,2 %");
        assertThat(advice("{areas: {pumps: {turnover: " + turnover + ", turnoverBefore: 100}},"
                                + " earlier: {evaluation: {asOf: 2026-03-31, answers: {turnoverClass: 5}}}}")
                        .answers())
                .containsEntry("turnoverClass", expected);
    }

    @Test
    void carryWhatIsMissingToTheDecision() {
        Books.write(
                rules,
                "book/20-priority/priority.drl.csv",
                "title,Priority",
                "hit policy,minimum",
                "RuleSet,x",
                "RuleTable Priority",
                "NAME,CONDITION,ACTION",
                ",Customer,",
                ",turnoverClass > $param,\"answer(\"\"priority\"\", \"\"$param\"\");\"",
                "id,Turnover class above,Priority",
                "PRI-010,{trust},B",
                "PRI-020,,A");
        Books.write(
                rules,
                "book/30-gaps/gaps.drl.csv",
                "title,Gaps",
                "hit policy,collect",
                "RuleSet,x",
                "RuleTable Gaps",
                "NAME,CONDITION,ACTION,ACTION,ACTION,ACTION",
                ",Customer,,,,",
                ",turnoverClass >= $param,\"missing(\"\"$param\"\");\",\"worst(\"\"$param\"\");\",\"best(\"\"$param\"\");\","
                        + "\"question(\"\"$param\"\");\"",
                "id,Turnover class from,Missing,Worst,Best,Question",
                "GAP-010,1,trust,1,5,Do they trust us?");
        assertThat(advice("areas: {pumps: {turnover: 250000}}").dataGaps())
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.worst()).containsEntry("priority", "B");
                    assertThat(gap.best()).containsEntry("priority", "A");
                });
    }

    /** Classes by trust from and trust below. */
    private void classes(String policy, String... rows) {
        Books.write(
                rules,
                CLASS,
                "title,Class\ndecision,D3\nhit policy," + policy + "\nRuleSet,x\nRuleTable Class\n"
                        + "NAME,CONDITION,CONDITION,ACTION\n,Customer...,Customer...,\n"
                        + ",trust >= $param,trust < $param,\"answer(\"\"turnoverClass\"\", $param);\"\n"
                        + "id,Trust from,Trust below,Class\n" + String.join("\n", rows) + "\n");
    }

    private void compared(String asked, String... rows) {
        Books.write(
                rules,
                CLASS,
                "title,Class\ndecision,D3\nhit policy,first\nRuleSet,x\nRuleTable Class\n"
                        + "NAME,CONDITION,ACTION\n,Customer,\n,"
                        + asked + ",\"answer(\"\"turnoverClass\"\", $param);\"\nid,Asked,Class\n"
                        + String.join("\n", rows) + "\n");
    }

    private static String rated(int trust, Integer satisfaction) {
        String rating = satisfaction == null ? "" : ", satisfaction: {value: " + satisfaction + ", on: 2026-01-01}";
        return "ratings: {trust: {value: " + trust + ", on: 2026-01-01}" + rating + "}";
    }

    private static String agreed(String priority) {
        return "earlier: {verdicts: [{decision: priority, value: " + priority + ", date: 2026-01-01}]}";
    }

    private Advice advice(String document) {
        return RuleBook.read(rules, Books.NAME).advise(Customers.from(document), TODAY, null);
    }

    private static Decision decision(Advice advice, String title) {
        return advice.decisions().stream()
                .filter(decision -> decision.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
