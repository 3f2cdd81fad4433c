package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Customers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesInDrlTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final Customer LARGE = Customers.from("areas: {pumps: {turnover: 700000}}");
    private static final Customer SMALL = Customers.from("areas: {pumps: {turnover: 7}}");

    @TempDir
    Path rules;

    @BeforeEach
    void putUpABook() {
        Books.in(rules);
    }

    @Test
    void answersAtTheEndOfTheirFolder() {
        rule("value(\"priority\") == \"A\"", "$c.answer(\"level\", \"strategic\", \"the best deserve it\");");
        Advice advice = book().advise(LARGE, TODAY, null);
        assertThat(advice.answers()).containsEntry("level", "strategic");
        Decision decision = advice.decisions().get(advice.decisions().size() - 1);
        assertThat(decision.code()).isEqualTo("D7");
        assertThat(decision.reasons())
                .extracting(Reason::row, Reason::file, Reason::line, Reason::sentence)
                .containsExactly(tuple(
                        "LEV-010", "book/20-priority/level.drl", 4, "Level: strategic, because the best deserve it"));
        assertThat(book().advise(SMALL, TODAY, null).answers()).doesNotContainKey("level");
    }

    @Test
    void answersForLaterTables() {
        rule("value(\"priority\") == \"A\"", "$c.answer(\"level\", \"strategic\", \"the best deserve it\");");
        Books.write(
                rules,
                "book/30-note/note.drl.csv",
                "hit policy,first",
                "RuleSet,x",
                "RuleTable Note",
                "NAME,CONDITION,ACTION",
                ",Customer,",
                ",\"level == \"\"$param\"\"\",\"answer(\"\"levelNote\"\", \"\"$param\"\");\"",
                "id,Level,Note",
                "NOT-010,strategic,both sponsors");
        assertThat(book().advise(LARGE, TODAY, null).answers()).containsEntry("levelNote", "both sponsors");
    }

    @Test
    void standsAmongTheTablesThatAreListed() {
        rule("value(\"priority\") == \"A\"", "$c.answer(\"level\", \"strategic\", \"the best deserve it\");");
        assertThat(book().tables())
                .extracting(TableView::file, TableView::rows)
                .contains(tuple("book/20-priority/level.drl", List.of("LEV-010")));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"level\", \"sup\" + \"reme\", \"x\"', 'rule `LEV-010` for customer `C1`: found `supreme` as `level`, expected one"
                + " of none, tactical, strategic'",
        "'\"level\", $c.value(\"trust\"), \"x\"', 'rule `LEV-010` for customer `C1`: found `null` as `level`, expected"
                + " one of none, tactical, strategic'",
        "'\"level\", 5, \"x\"', 'rule `LEV-010` for customer `C1`: found `5` as `level`, expected one of none,"
                + " tactical, strategic'",
        "'new String(\"levels\"), 5, \"x\"', 'rule `LEV-010` for customer `C1`: found `levels`, expected an answer of"
                + " the vocabulary about the customer'",
        "'new String(\"areaScore\"), new java.math.BigDecimal(3), \"x\"', 'rule `LEV-010` for customer `C1`: found"
                + " `areaScore`, expected an answer of the vocabulary about the customer'"
    })
    void refusesAnAnswerThatTheVocabularyDoesNotHave(String arguments, String message) {
        rule("value(\"priority\") == \"A\"", "$c.answer(" + arguments + ");");
        assertThatThrownBy(() -> book().advise(LARGE, TODAY, null))
                .isInstanceOf(RuleConflict.class)
                .hasMessage(message);
    }

    @Test
    void namesTheRuleThatFails() {
        rule("value(\"priority\") == \"A\"", "$c.answer(\"level\", $c.value(\"trust\").toString(), \"x\");");
        assertThatThrownBy(() -> book().advise(LARGE, TODAY, null))
                .isInstanceOf(RuleConflict.class)
                .hasMessageStartingWith("rule `LEV-010` for customer `C1`: ");
    }

    /** A commented rule is none: neither its name nor what it would answer counts. */
    @Test
    void hasNoRuleThatIsCommentedOut() {
        Books.write(rules, "book/20-priority/level.drl", """
            package x;
            import org.engagementadvisor.rules.engine.Case;

            // rule "PRI-020" when
            /* rule "LEV-020" when
                $c : Case(value("nothing") == "A")
            then
                $c.answer("priority", "A", "x");
            end */
            rule "LEV-010" when
                $c : Case(after == "20-priority", value("priority") == "A")
            then
                // $c.answer("priority", "B", "as it was");
                $c.answer("level", "strategic", "not // a comment: value(\\"nothing\\")");
            end
            """);
        assertThat(book().tables())
                .filteredOn(table -> table.file().endsWith(".drl"))
                .extracting(TableView::rows)
                .containsExactly(List.of("LEV-010"));
        assertThat(book().advise(LARGE, TODAY, null).answers()).containsEntry("level", "strategic");
    }

    private void rule(String condition, String consequence) {
        Books.write(rules, "book/20-priority/level.drl", """
            package x;
            import org.engagementadvisor.rules.engine.Case;

            rule "LEV-010" @decision("D7") when
                $c : Case(after == "20-priority", %s)
            then
                %s
            end
            """.formatted(condition, consequence));
    }

    private RuleBook book() {
        return RuleBook.read(rules, Books.NAME);
    }
}
