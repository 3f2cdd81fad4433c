package org.engagementadvisor.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each folder below {@code findings} is a case: a table with its findings, or with what was understood of it. */
class FindingsTests {
    private static final Path FINDINGS = Golden.resource("rules/table/findings");
    private static final String TABLE = "table.drl.csv";
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @TestFactory
    Stream<DynamicTest> namesEveryFaultWithItsCell() {
        return Golden.folders(FINDINGS.resolve("bad")).stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    Findings findings = new Findings();
                    Optional<Table> table = Table.read(folder.resolve(TABLE), TABLE, "10-x", Words.small(), findings);
                    table.ifPresent(read -> read.warnOfPast(TODAY, findings));
                    assertThat(findings.sorted()).isNotEmpty();
                    assertThat(table.isPresent()).isEqualTo(!findings.hasErrors());
                    Golden.assertEqual(folder.resolve("findings.txt"), lines(findings));
                }));
    }

    @TestFactory
    Stream<DynamicTest> understandsWhatIsWellFormed() {
        return Golden.folders(FINDINGS.resolve("good")).stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    Findings findings = new Findings();
                    Optional<Table> table = Table.read(folder.resolve(TABLE), TABLE, "10-x", Words.small(), findings);
                    table.orElseThrow().warnOfPast(TODAY, findings);
                    assertThat(findings.sorted()).isEmpty();
                    Golden.assertEqual(folder.resolve("table.txt"), Printed.of(table.orElseThrow()));
                }));
    }

    private static List<String> lines(Findings findings) {
        return findings.sorted().stream()
                .map(finding -> finding.code() + " " + finding)
                .toList();
    }
}
