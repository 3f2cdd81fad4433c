package org.engagementadvisor.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.engagementadvisor.rules.RuleBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenariosTests {
    @TempDir
    static Path folder;

    private static RuleBook shop;

    @BeforeAll
    static void readRules() {
        shop = RuleBook.read(TestRules.in(folder), "shop");
    }

    @Test
    void runsEachCaseOfEachFileButNotTheBases() {
        var report = Scenarios.read(List.of(TestRules.cases())).report("shop", shop);

        assertThat(report.results())
                .extracting(Result::it)
                .containsExactly(
                        "gives A to class 5",
                        "warns of returns, but gives them no better priority",
                        "gives none to one that has ceased",
                        "says why a class 3 is not A",
                        "puts exactly 500,000 in class 5",
                        "puts 499,999 in class 3",
                        "puts exactly 20,000 in class 3",
                        "puts 19,999 in class 1",
                        "leaves the class open where turnover is unknown");
        assertThat(report.results()).allSatisfy(it -> assertThat(it.outcome()).isEqualTo(new Outcome.Passed()));
        assertThat(report.passed()).isTrue();
        assertThat(report.unreached()).isEmpty();
    }

    @Test
    void runsTheOtherCasesOfAFileWithAFaultyCustomer(@TempDir Path place) throws IOException {
        Path file = place.resolve("two.yaml");
        Files.writeString(file, """
                rule: Classes follow the turnover
                book: shop
                on: 2026-06-30
                cases:
                  - it: has no such number of employees
                    given: {employees: -3}
                    expect: {priority: none}
                  - it: names a class that there is not
                    expect: {priority: AA}
                  - it: leaves the class open where nothing is known
                    expect: {turnoverClass: unknown}
                """);

        var outcomes = Scenarios.read(List.of(file)).run(shop).stream()
                .map(Result::outcome)
                .toList();

        assertThat(outcomes.get(0))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.messages())
                                .singleElement()
                                .asString()
                                .contains("two.yaml:6:", "employees: found `-3`"));
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.messages())
                                .singleElement()
                                .asString()
                                .contains("priority: found `AA`, expected one of", "perhaps `A`"));
        assertThat(outcomes.get(2)).isEqualTo(new Outcome.Passed());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TUR-030 | missed because turnover is €600,000, €100,000 over below €500,000 (C14)",
                "TUR-010 | missed because turnover is €600,000, €580,000 over below €20,000 (C15)",
                "PRI-010 | missed because trading status is not known, not one of insolvent, ceased (B13)",
                "PRI-030 | applies, but another row of its table decides",
                "WAR-010 | missed because turnover is €600,000, €600,000 over below €0 (B13)"
            })
    void saysWhyTheExpectedRowMissed(String row, String why, @TempDir Path place) throws IOException {
        Path file = place.resolve("missed.yaml");
        Files.writeString(file, """
                rule: Class 5 begins at 500,000
                book: shop
                on: 2026-06-30
                cases:
                  - it: expects another row
                    given: {areas: {hoses: {turnover: 600000}}}
                    expect: {turnoverClass: 5}
                    because: [%s]
                """.formatted(row));

        Report report = Scenarios.read(List.of(file)).report("shop", shop);

        var text = new StringWriter();
        new TextReport(new PrintWriter(text)).print(report);
        assertThat(text.toString()).contains(row + ": " + why);
        assertThat(JUnitXml.text(List.of(report))).contains(row + ": " + why);
    }

    @Test
    void saysWhichRowsNoCaseReached() {
        var report = Scenarios.read(List.of(TestRules.cases().resolve("shop/turnover-class.yaml")))
                .report("shop", shop);

        assertThat(report.rows()).isEqualTo(8);
        assertThat(report.unreachedRows()).isEqualTo(2);
        assertThat(report.unreached())
                .containsExactly(
                        new Report.Unreached("shop/20-priority/priority.drl.csv", List.of("PRI-010"), 4),
                        new Report.Unreached("shop/20-priority/warnings.drl.csv", List.of("WAR-010"), 1));
    }

    @Test
    void saysWhatDiffersAndWhatTheBookCannotUnderstand() {
        var report = Scenarios.read(List.of(TestRules.differing())).report("shop", shop);

        assertThat(report.passed()).isFalse();
        assertThat(report.results())
                .extracting(Result::outcome)
                .satisfiesExactly(
                        differs -> {
                            assertThat(differs).isInstanceOf(Outcome.Differed.class);
                            assertThat(((Outcome.Differed) differs).differences())
                                    .extracting(Difference::place, Difference::expected, Difference::found)
                                    .containsExactly(
                                            tuple("turnoverClass", "4", "3"), tuple("because", "TUR-050", "TUR-030"));
                        },
                        row -> assertThat(row)
                                .isEqualTo(
                                        refused(
                                                ":9: no recommendations: found `WAR-011`, expected a row of the rule book, perhaps `WAR-010`")),
                        answer -> assertThat(answer)
                                .isEqualTo(
                                        refused(
                                                ":11: turnoverClas: found `turnoverClas`, expected a fact or an answer of the rule book, perhaps `turnoverClass`")),
                        area -> assertThat(area)
                                .isEqualTo(
                                        refused(
                                                ":14:21: cases[3].given.areas.anvils: found `anvils`, expected one of `hoses`")),
                        strategy -> assertThat(strategy)
                                .isEqualTo(new Outcome.Refused(
                                        List.of("strategy: found `gathering`, expected one of farming, hunting"))));
    }

    @Test
    void noticesAChangedRule() throws IOException {
        Path changed = TestRules.in(Files.createDirectory(folder.resolve("changed")));
        Path table = changed.resolve("shop/10-value/turnover-class.drl.csv");
        var watch = Scenarios.read(List.of(TestRules.cases(), TestRules.differing()))
                .watch("shop", shop);

        assertThat(watch.size()).isEqualTo(9);
        assertThat(watch.failing()).hasSize(5);
        assertThat(watch.reaching("TUR-050")).contains("turnover-class.yaml > puts exactly 500,000 in class 5");
        String file = "shop/10-value/turnover-class.drl.csv";
        assertThat(watch.notices(shop, file, "TUR-050", Set.of("turnoverClass")))
                .isFalse();
        Files.writeString(table, Files.readString(table).replace("500000", "505000"));
        assertThat(watch.notices(RuleBook.read(changed, "shop"), file, "TUR-050", Set.of()))
                .isTrue();
        // Of a table that is as it was no case is asked.
        assertThat(watch.notices(
                        RuleBook.read(changed, "shop"), "shop/20-priority/priority.drl.csv", "TUR-050", Set.of()))
                .isFalse();
    }

    @Test
    void readsAFileOnce() {
        Path file = TestRules.cases().resolve("shop/priority.json");
        assertThat(Scenarios.read(List.of(TestRules.cases(), file)).size()).isEqualTo(9);
    }

    @Test
    void saysThatAPathIsNotThere() {
        assertThatThrownBy(() -> Scenarios.read(List.of(Path.of("nowhere")))).isInstanceOf(UncheckedIOException.class);
    }

    private static Outcome refused(String message) {
        return new Outcome.Refused(List.of(TestRules.differing().resolve("shop.yaml") + message));
    }
}
