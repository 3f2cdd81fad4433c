package org.engagementadvisor.scenario.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.TableDraft;
import org.engagementadvisor.rules.table.Vocabulary;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a test, and what is changed in them. */
abstract class ChangedTables {
    private static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            asked("turnover", FactType.MONEY),
            asked("turnoverBefore", FactType.MONEY),
            asked("growth", FactType.RATIO),
            asked("months", FactType.WHOLE),
            asked("trust", FactType.WHOLE),
            asked("satisfaction", FactType.WHOLE),
            asked("since", FactType.DATE),
            asked("lastOrder", FactType.DATE),
            asked("segment", FactType.TERM, "system", "commercial", "trade"),
            asked("lifecycle", FactType.TERM),
            asked("country", FactType.TERM),
            asked("strategy", FactType.TERM),
            asked("proposedRole", FactType.TERM, "develop", "retain", "leave"),
            answered("note", FactType.TEXT),
            answered("class", FactType.WHOLE),
            answered("score", FactType.SCORE),
            answered("role", FactType.TERM, "develop", "retain", "leave")));

    @TempDir
    Path folder;

    private final OtherTerms words =
            new OtherTerms(name -> VOCABULARY.fact(name).map(Fact::values).orElse(List.of()));

    private static Fact asked(String name, FactType type, String... values) {
        return new Fact(name, name, type, "", Scope.CUSTOMER, List.of(values), false, null, null, false, false);
    }

    private static Fact answered(String name, FactType type, String... values) {
        return new Fact(name, name, type, "", Scope.CUSTOMER, List.of(values), false, null, null, true, false);
    }

    List<Change> changes(String table) throws IOException {
        var cells = cells(table);
        words.learn(cells);
        return Changes.to(cells, words);
    }

    private TableCells cells(String table) throws IOException {
        Path file = Files.writeString(folder.resolve("table.drl.csv"), quoted(table));
        var findings = new Findings();
        var draft = TableDraft.read(file, "shop/10-x/table.drl.csv", "10-x", VOCABULARY, findings);
        assertThat(findings.sorted()).isEmpty();
        return new TableCells(draft.orElseThrow());
    }

    /** Text blocks cannot hold three quotes in a row, so tables here are quoted with apostrophes. */
    private static String quoted(String table) {
        return table.replace('\'', '"');
    }

    static List<String> ways(List<Change> changes, String cell) {
        return changes.stream()
                .filter(it -> it.place().toString().equals(cell))
                .flatMap(it -> it.ways().stream())
                .map(way -> new TreeMap<>(way)
                        .entrySet().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .toList();
    }

    static List<String> hints(List<Change> changes, String cell) {
        return changes.stream()
                .filter(it -> it.place().toString().equals(cell))
                .map(Change::hint)
                .toList();
    }
}
