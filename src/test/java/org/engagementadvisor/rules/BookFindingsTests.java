package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.Golden;
import org.engagementadvisor.rules.table.Finding;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each folder below {@code findings/bad} is a case: files put over a small sound book, and what is then found. */
class BookFindingsTests {
    private static final String EXPECTED = "findings.txt";
    /** What takes a workbook, a shared table or a table too large to be proved to come out: tests of their own have them. */
    private static final Set<Finding.Code> ELSEWHERE = Set.of(
            Finding.Code.FORMULA,
            Finding.Code.HIDDEN,
            Finding.Code.NOT_READ,
            Finding.Code.UNSIGNED,
            Finding.Code.STANDS_IN,
            Finding.Code.LEFT_OUT,
            Finding.Code.UNPROVEN);

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> namesEveryFaultOfABook() {
        return Golden.folders(Golden.resource("rules/findings/bad")).stream()
                .map(fault -> DynamicTest.dynamicTest(fault.getFileName().toString(), () -> {
                    Path rules = Books.in(folder.resolve(fault.getFileName().toString()));
                    Books.copy(fault, rules);
                    List<Finding> findings = BookFiles.findings(rules, Books.NAME);
                    assertThat(findings).isNotEmpty();
                    Golden.assertEqual(
                            fault.resolve(EXPECTED),
                            findings.stream()
                                    .map(finding -> finding.code() + " " + finding)
                                    .toList());
                    assertThatThrownBy(() -> RuleBook.read(rules, Books.NAME))
                            .isInstanceOfSatisfying(
                                    RulesRejected.class,
                                    rejected -> assertThat(rejected.findings()).isEqualTo(findings));
                }));
    }

    @Test
    void findsNothingInASoundBook() {
        assertThat(BookFiles.findings(Books.in(folder), Books.NAME)).isEmpty();
    }

    @Test
    void saysThatABookIsNotThere() {
        assertThat(BookFiles.findings(Books.in(folder), "other"))
                .extracting(Finding::toString)
                .containsExactly("other/rulebook.yaml: found no file, expected a file that can be read");
    }

    @Test
    void ignoresFilesThatPeopleAndProgramsLeaveBeside() throws IOException {
        Path rules = Books.in(folder);
        Books.write(rules, "book/10-class/README.md", "Notes");
        Books.write(rules, "book/10-class/~$turnover-class.drl.xlsx", "lock");
        Books.write(rules, "book/10-class/.~lock.turnover-class.drl.csv#", "lock");
        Books.write(rules, "book/intake.yaml", "of another program");
        Files.createDirectories(rules.resolve("book/30-empty"));
        assertThat(BookFiles.findings(rules, Books.NAME)).isEmpty();
    }

    @Test
    void namesEveryCodeInSomeCase() throws IOException {
        try (Stream<Path> files = Files.walk(Golden.resource("rules"))) {
            String all = files.filter(file -> file.endsWith(EXPECTED))
                    .map(BookFindingsTests::text)
                    .reduce("", String::concat);
            assertThat(Finding.Code.values())
                    .allMatch(code -> ELSEWHERE.contains(code) || all.contains(code.name() + " "));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
