package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.customer.Customers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitPolicyTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final String TABLE = "book/10-class/turnover-class.drl.csv";

    @TempDir
    Path rules;

    @BeforeEach
    void putUpABook() {
        Books.in(rules);
    }

    @ParameterizedTest
    @CsvSource({"500000, 5", "499999.99, 4", "200000, 4", "199999.99, 1", "0, 1", "-0.01,", ","})
    void takesTheTopmostRowThatApplies(String turnover, Integer expected) {
        assertThat(answers(turnover).get("turnoverClass")).isEqualTo(expected);
    }

    @Test
    void namesTheTwoRowsWhereOnlyOneMayApply() {
        Books.replace(rules, TABLE, "hit policy,first", "hit policy,unique");
        assertThatThrownBy(() -> answers("250000"))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining("found both TUR-040 and TUR-010");
    }

    @ParameterizedTest
    @CsvSource({"minimum, 1, TUR-010", "maximum, 5, TUR-050"})
    void takesTheExtremeAndTheRowsThatGiveIt(String policy, int expected, String row) {
        Books.replace(rules, TABLE, "otherwise,not answered", "source,Controlling");
        Books.replace(rules, TABLE, "hit policy,first", "hit policy," + policy);
        Advice advice = advice("700000");
        assertThat(advice.answers().get("turnoverClass")).isEqualTo(expected);
        assertThat(decision(advice, "Turnover class").reasons())
                .extracting(Reason::row)
                .containsExactly(row);
    }

    @Test
    void givesAllRowsThatShareTheExtreme() {
        Books.replace(rules, TABLE, "otherwise,not answered", "source,Controlling");
        Books.replace(rules, TABLE, "hit policy,first", "hit policy,maximum");
        Books.replace(rules, TABLE, "TUR-040,200000,4", "TUR-040,200000,5");
        assertThat(decision(advice("700000"), "Turnover class").reasons())
                .extracting(Reason::row)
                .containsExactly("TUR-050", "TUR-040");
    }

    @ParameterizedTest
    @CsvSource({"5, A, none, none", "5, none, A, none", "4, A, none, A"})
    void ordersTermsAsTheyAreDeclared(int trust, String first, String second, String expected) {
        Books.write(
                rules,
                "book/20-priority/priority.drl.csv",
                "title,Priority",
                "hit policy,minimum",
                "RuleSet,x",
                "RuleTable Priority",
                "NAME,CONDITION,ACTION",
                ",Customer,",
                ",trust >= $param,\"answer(\"\"priority\"\", \"\"$param\"\");\"",
                "id,Trust from,Priority",
                "PRI-010,4," + first,
                "PRI-020,5," + second);
        var customer = Customers.from("ratings: {trust: {value: " + trust + ", on: 2026-01-01}}");
        assertThat(book().advise(customer, TODAY, null).answers().get("priority"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"700000, 10", "300000, 5", "5, 1", "-1,"})
    void addsUpWholeNumbersThatLaterTablesCompare(String turnover, Integer expected) {
        Books.replace(rules, TABLE, "otherwise,not answered", "source,Controlling");
        Books.replace(rules, TABLE, "hit policy,first", "hit policy,sum");
        Books.replace(rules, "shared/vocabulary.yaml", ", from: 1, to: 5", "");
        Map<String, Object> answers = answers(turnover);
        assertThat(answers.get("turnoverClass")).isEqualTo(expected);
        assertThat(answers.get("priority")).isEqualTo(expected != null && expected >= 5 ? "A" : "C");
    }

    @Test
    void averagesCriteriaAndSaysWhatTheUnknownOnesCouldMakeOfIt() {
        score("Customer", "answers,score\n", "turnover");
        Map<String, Object> answers = book().advise(Customers.from("areas: {pumps: {turnover: 50000}}"), TODAY, null)
                .answers();
        assertThat(answers)
                .containsEntry("score", new BigDecimal("50.00"))
                .containsEntry("scoreWorst", new BigDecimal("37.50"))
                .containsEntry("scoreBest", new BigDecimal("62.50"))
                .containsEntry("scoreKnown", new BigDecimal("0.7500"));
    }

    @Test
    void leavesTheScoreOpenWhereNothingIsKnown() {
        score("Customer", "answers,score\n", "turnover");
        Map<String, Object> answers =
                book().advise(Customers.from("name: Unknown"), TODAY, null).answers();
        assertThat(answers)
                .doesNotContainKey("score")
                .containsEntry("scoreWorst", new BigDecimal("0.00"))
                .containsEntry("scoreBest", new BigDecimal("100.00"))
                .containsEntry("scoreKnown", new BigDecimal("0.0000"));
    }

    @Test
    void combinesAreasByTheirWeight() {
        score("Area", "answers,areaScore\ncombined as,score\nweighted by,areaTurnover\n", "areaTurnover");
        Advice advice = book().advise(
                        Customers.from("areas: {pumps: {turnover: 100000}, valves: {turnover: 25000}}"), TODAY, null);
        // pumps 100 weighs four times as much as valves 25
        assertThat(advice.answers()).containsEntry("score", new BigDecimal("85.00"));
        assertThat(advice.decisions())
                .filteredOn(decision -> "pumps".equals(decision.item()))
                .singleElement()
                .satisfies(decision ->
                        assertThat(decision.answers()).containsEntry("areaScore", new BigDecimal("100.00")));
    }

    private void score(String scope, String header, String fact) {
        Books.write(
                rules,
                "book/30-score/score.drl.csv",
                "title,Score",
                "hit policy,weighted mean",
                header + "RuleSet,x",
                "RuleTable Score",
                "NAME,CONDITION,ACTION,ACTION,ACTION,ACTION,ACTION",
                "," + scope + ",,,,,",
                ",\"strategy =="
                        + " \"\"$param\"\"\",\"criterion(\"\"$param\"\");\",weight($paramB);,\"scored(\"\"$param\"\");\",zeroAt($paramB);,hundredAt($paramB);",
                "id,Strategy,Criterion,Weight,Measure,Zero,Hundred",
                "SCO-010,farming,size,30," + fact + ",0,100000",
                "SCO-020,,growth,10,turnoverGrowth,0,1",
                "SCO-030,hunting,never,10,turnoverGrowth,0,1");
        if (scope.equals("Area")) {
            Books.replace(rules, "book/30-score/score.drl.csv", "SCO-020,,growth,10,turnoverGrowth,0,1\n", "");
        }
    }

    private RuleBook book() {
        return RuleBook.read(rules, Books.NAME);
    }

    private Advice advice(String turnover) {
        String document = turnover == null ? "name: Unknown" : "areas: {pumps: {turnover: " + turnover + "}}";
        return book().advise(Customers.from(document), TODAY, null);
    }

    private Map<String, Object> answers(String turnover) {
        return advice(turnover).answers();
    }

    private static Decision decision(Advice advice, String title) {
        List<Decision> found = advice.decisions().stream()
                .filter(decision -> decision.title().equals(title))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
