package org.engagementadvisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.scenario.Outcome;
import org.engagementadvisor.scenario.Report;
import org.engagementadvisor.scenario.Result;
import org.engagementadvisor.scenario.Scenarios;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of {@code scenarios/} on {@code rules/}, one test each. */
class ShippedRulesTests {
    private static final Path RULES = Path.of("rules");
    private static final Path SCENARIOS = Path.of("scenarios");

    private static List<Report> reports;

    @BeforeAll
    static void runScenarios() {
        var scenarios = Scenarios.read(List.of(SCENARIOS));
        reports = scenarios.books().stream()
                .map(book -> scenarios.report(book, ShippedBooks.read(book)))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> answersAsTheScenariosSay() {
        return reports.stream()
                .flatMap(report -> report.results().stream())
                .map(result -> DynamicTest.dynamicTest(name(result), () -> check(result)));
    }

    @Test
    void everyBookHasScenarios() {
        assertThat(reports)
                .extracting(Report::book)
                .containsExactlyInAnyOrderElementsOf(ShippedBooks.names().toList());
    }

    /** But for shared rows about what a book has not: targets of its segments, turnover of an area that is new, advice to hold. */
    @Test
    void everyRowIsReachedThatABookCanReach() {
        var outOfReach = Map.of(
                "bicycle-wholesale", List.of("VDT-247"),
                "starter", List.of("VDT-247", "WTD-025", "TMX-030", "TMX-040"));
        assertThat(reports)
                .allSatisfy(report -> assertThat(report.unreached())
                        .flatMap(Report.Unreached::rows)
                        .containsExactlyInAnyOrderElementsOf(outOfReach.getOrDefault(report.book(), List.of())));
    }

    private static String name(Result result) {
        return SCENARIOS.relativize(Path.of(result.file())) + " > " + result.it();
    }

    private static void check(Result result) {
        if (!result.outcome().passed()) {
            fail(result.file() + ":" + result.line() + "\n" + said(result.outcome()));
        }
    }

    private static String said(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            return String.join("\n", refused.messages());
        }
        return ((Outcome.Differed) outcome)
                .differences().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }
}
