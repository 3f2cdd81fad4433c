package org.engagementadvisor.scenario.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.engagementadvisor.rules.Books;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.scenario.Scenarios;
import org.engagementadvisor.scenario.TestRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutationTests {
    @TempDir
    Path folder;

    @Test
    void listsTheChangesThatNoCaseNotices() throws IOException, InterruptedException {
        var mutation = Mutation.of(RuleBook.read(TestRules.in(folder), "shop"), Set.of("D3", "D6"), Set.of());

        Queue<Integer> tried = new ConcurrentLinkedQueue<>();
        var report = mutation.run(Scenarios.read(List.of(TestRules.cases())), 2, tried::add);

        assertThat(report.noticed() + report.refused() + report.survivors().size())
                .isEqualTo(mutation.size());
        assertThat(tried).hasSize(mutation.size()).contains(mutation.size());
        assertThat(report.survivors())
                .extracting(it -> it.row() + " " + it.cell() + " " + it.from() + " → " + it.to())
                .containsExactly(
                        "PRI-010 B13 insolvent, ceased → ceased",
                        "PRI-020 C14 4 → 5",
                        "PRI-030 C15 2 → 3",
                        "WAR-010 B13 0 → 0.01",
                        "WAR-010 F13 14 → 15",
                        "WAR-010 F13 14 → 13");
        assertThat(report.passed()).isFalse();
    }

    @Test
    void changesNoFileAndReadsNoneAgain() throws IOException, InterruptedException {
        Path rules = TestRules.in(folder);
        var mutation = Mutation.of(RuleBook.read(rules, "shop"), Set.of("D3"), Set.of());
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }

        var report = mutation.run(Scenarios.read(List.of(TestRules.cases())), 2, tried -> {});

        assertThat(report.noticed()).isPositive();
        assertThat(report.noticed() + report.refused() + report.survivors().size())
                .isEqualTo(mutation.size());
    }

    @Test
    void changesTablesInWorkbooksAsThoseInCsv() throws IOException, InterruptedException {
        Path rules = TestRules.in(folder);
        var inCsv = survivors(rules);
        Path table = rules.resolve("shop/20-priority/priority.drl.csv");
        Books.asWorkbook(table);

        assertThat(inCsv).anyMatch(survivor -> survivor.contains("priority.drl.csv"));
        assertThat(survivors(rules))
                .isEqualTo(inCsv.stream()
                        .map(survivor -> survivor.replace("priority.drl.csv", "priority.drl.xlsx"))
                        .toList());
    }

    private static List<String> survivors(Path rules) throws IOException, InterruptedException {
        return Mutation.of(RuleBook.read(rules, "shop"), Set.of(), Set.of("20-priority/priority"))
                .run(Scenarios.read(List.of(TestRules.cases())), 2, tried -> {})
                .survivors()
                .stream()
                .map(Survivor::toString)
                .toList();
    }

    @Test
    void changesOnlyTheTablesChosen() throws IOException {
        RuleBook rules = RuleBook.read(TestRules.in(folder), "shop");

        assertThat(Mutation.of(rules, Set.of("D9"), Set.of()).size()).isZero();
        assertThat(Mutation.of(rules, Set.of("D3"), Set.of()).size()).isEqualTo(14);
        assertThat(Mutation.of(rules, Set.of(), Set.of()).size()).isGreaterThan(14);
        assertThat(Mutation.of(rules, Set.of(), Set.of("10-value")).size()).isEqualTo(14);
        assertThat(Mutation.of(rules, Set.of("D3"), Set.of("20-priority/priority"))
                        .size())
                .isZero();
    }

    @Test
    void tellsWhatToDoAboutASurvivor() {
        String said = "a case that reaches PRI-030 and expects `priority`";
        var text = new StringWriter();
        new MutationReport(
                        "shop",
                        8,
                        List.of("priority.json > gives A to class 5"),
                        20,
                        2,
                        List.of(
                                survivor(
                                        "PRI-030",
                                        "C15",
                                        "Turnover class from",
                                        "2",
                                        "3",
                                        List.of("D16"),
                                        "a case with `turnoverClass` 2, otherwise as PRI-030 asks, that expects `priority`"),
                                survivor("PRI-030", "D15", "Priority", "B", "A", List.of(), said),
                                survivor("PRI-030", "D15", "Priority", "B", "", List.of(), said),
                                survivor("", "B7", "hold within", "2 %", "3 %", List.of(), "a case in between")))
                .print(new PrintWriter(text));

        assertThat(text.toString().replace("\r\n", "\n")).isEqualTo("""

                shop/20-priority/priority.drl.csv
                  PRI-030, reached by a > b; a > c; and 1 more
                    C15   Turnover class from: `2` → `3` (and D16 alike)
                          would notice: a case with `turnoverClass` 2, otherwise as PRI-030 asks, that expects `priority`
                    D15   Priority: `B` → `A`, blank
                          would notice: a case that reaches PRI-030 and expects `priority`
                  head
                    B7    hold within: `2 %` → `3 %`
                          would notice: a case in between

                did not watch, since they do not pass as it is:
                  priority.json > gives A to class 5

                shop: 26 changes, 8 cases watching: 20 noticed, 2 refused by the check, 4 noticed by no case
                """);
    }

    private static Survivor survivor(
            String row, String cell, String label, String from, String to, List<String> company, String hint) {
        return new Survivor(
                "shop/20-priority/priority.drl.csv",
                cell,
                row,
                label,
                from,
                to,
                company,
                List.of("a > b", "a > c", "a > d"),
                hint);
    }
}
