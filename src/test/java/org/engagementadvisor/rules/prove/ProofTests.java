package org.engagementadvisor.rules.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.Golden;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each folder below {@code findings} is a case: tables in the order of their names, and what is proved of them. */
class ProofTests {
    private static final Path FINDINGS = Golden.resource("rules/prove/findings");
    private static final Vocabulary WORDS = new Vocabulary(List.of(
            number("turnover", "Turnover", FactType.MONEY, 0, null),
            number("target", "Target", FactType.MONEY, 0, null),
            number("margin", "Margin", FactType.MONEY, null, null),
            number("employees", "Employees", FactType.WHOLE, 0, null),
            number("share", "Share", FactType.RATIO, 0, 1),
            number("since", "Customer since", FactType.DATE, null, null),
            number("asOf", "As of", FactType.DATE, null, null),
            words("segment", "Segment", FactType.TERM, false, "system", "commercial", "private"),
            words("country", "Country", FactType.TERM, false),
            words("tried", "Tried", FactType.TERMS, false, "price", "partner"),
            words("bought", "Has bought", FactType.YES_NO, false, "yes", "no"),
            answer(number("class", "Class", FactType.WHOLE, 1, 5)),
            answer(number("points", "Points", FactType.NUMBER, 0, 100)),
            words("priority", "Priority", FactType.TERM, true, "none", "C", "B", "A"),
            words("key", "Key customer", FactType.YES_NO, true, "yes", "no"),
            words("remark", "Remark", FactType.TEXT, true)));

    @TestFactory
    Stream<DynamicTest> tellsWhatIsProvedOfTables() {
        return Golden.folders(FINDINGS).stream()
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> {
                    List<String> lines = new ArrayList<>();
                    Prover.faultsAndNotes(tables(folder)).proofs().forEach(proof -> lines.addAll(lines(proof)));
                    Golden.assertEqual(folder.resolve("findings.txt"), lines);
                }));
    }

    @Test
    void givesUpOnATableWithTooManyCasesAndGoesOnWithTheNext() throws IOException {
        Path folder = Golden.resource("rules/prove/too-large");
        List<String> lines = new ArrayList<>();
        Prover.faultsAndNotes(tables(folder), 300).proofs().forEach(proof -> lines.addAll(lines(proof)));
        Golden.assertEqual(folder.resolve("findings.txt"), lines);
    }

    private static List<Table> tables(Path folder) throws IOException {
        Findings findings = new Findings();
        List<Table> tables = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(
                            each -> Table.isTable(each.getFileName().toString()))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString();
                String stage = name.startsWith("company") ? "company" : "10-x";
                tables.add(Table.read(file, name, stage, WORDS, findings)
                        .orElseThrow(() -> new AssertionError(findings.sorted())));
            }
        }
        assertThat(findings.sorted()).isEmpty();
        return tables;
    }

    private static List<String> lines(Proof proof) {
        String witness =
                proof.witness().entrySet().stream().map(ProofTests::value).collect(Collectors.joining(", "));
        return List.of(
                proof.finding().code() + " " + proof.finding(),
                "    rows " + String.join(" ", proof.rows()) + "; cells " + String.join(" ", proof.cells()) + "; "
                        + (witness.isEmpty() ? "no case" : witness));
    }

    private static String value(Map.Entry<String, @Nullable Object> entry) {
        return entry.getKey() + " " + (entry.getValue() == null ? "unknown" : entry.getValue());
    }

    private static Fact number(String name, String label, FactType type, @Nullable Integer from, @Nullable Integer to) {
        return new Fact(
                name,
                label,
                type,
                "",
                Scope.CUSTOMER,
                List.of(),
                false,
                from == null ? null : BigDecimal.valueOf(from),
                to == null ? null : BigDecimal.valueOf(to),
                false,
                false);
    }

    private static Fact answer(Fact fact) {
        return new Fact(
                fact.name(),
                fact.label(),
                fact.type(),
                "",
                fact.scope(),
                List.of(),
                false,
                fact.from(),
                fact.to(),
                true,
                false);
    }

    private static Fact words(String name, String label, FactType type, boolean answered, String... values) {
        return new Fact(name, label, type, "", Scope.CUSTOMER, List.of(values), answered, null, null, answered, false);
    }
}
