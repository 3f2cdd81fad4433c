package org.engagementadvisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.engagementadvisor.rules.BookFiles;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.scenario.Scenarios;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A trade that no code knows of, patios and solar power, advised by tables alone: no business knowledge sits in Java. It asks
 * for an awning after patio furniture, conveys the vision of storage where the budget is spent, and speaks of Swiss francs.
 */
class ThirdBookTests {
    private static final String BOOK = "patio-and-solar";
    private static final Path FILES = Path.of("src/test/resources/org/engagementadvisor/third-book");

    @TempDir
    static Path rules;

    @BeforeAll
    static void putUpTheBook() {
        CornerShop.copy(Path.of("rules/shared"), rules.resolve("shared"));
        CornerShop.copy(FILES.resolve("rules"), rules);
    }

    @Test
    void isMadeWithoutAFinding() {
        assertThat(BookFiles.findings(rules, BOOK))
                .as("but that it has its own in place of shared tables, or does without those of which it says nothing")
                .allMatch(finding -> finding.code() == Code.LEFT_OUT || finding.code() == Code.STANDS_IN);
    }

    @TestFactory
    Stream<DynamicTest> answersAsItsScenariosSay() {
        var report = Scenarios.read(List.of(FILES.resolve("scenarios"))).report(BOOK, RuleBook.read(rules, BOOK));
        assertThat(report.results()).hasSizeGreaterThan(10);
        return report.results().stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.rule() + " > " + result.it(),
                        () -> assertThat(result.outcome().passed())
                                .as(result.outcome().toString())
                                .isTrue()));
    }
}
