package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Finding;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Finding.Severity;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;

/** Gathers what is proved of one table. */
final class Proofs {
    private final Table table;
    private final List<Proof> all = new ArrayList<>();

    Proofs(Table table) {
        this.table = table;
    }

    /** Of weight where one row at most may apply, and otherwise only odd. */
    Severity bySeverityOfPolicy() {
        return table.policy() == HitPolicy.UNIQUE ? Severity.ERROR : Severity.WARNING;
    }

    /** Something shown by a case. */
    void add(Code code, Severity severity, List<String> cells, List<Row> rows, Example witness, Sentence said) {
        Finding finding = new Finding(code, severity, table.file(), cells.get(0), said.found(), said.expected());
        all.add(new Proof(finding, cells, rows.stream().map(Row::id).toList(), witness.values()));
    }

    /** Something that no case can show. */
    void add(Code code, Severity severity, List<String> cells, List<Row> rows, Sentence said) {
        add(code, severity, cells, rows, new Example(Map.of()), said);
    }

    /** What stands there, and what should. */
    record Sentence(String found, String expected) {}

    List<Proof> sorted() {
        Map<Finding, Proof> distinct = new LinkedHashMap<>();
        all.forEach(proof -> distinct.putIfAbsent(proof.finding(), proof));
        return distinct.values().stream()
                .sorted(Comparator.comparing(Proof::finding, Finding.IN_ORDER))
                .toList();
    }

    /** Asks the table itself: a witness that it does not confirm would make the finding a lie. */
    static void verify(Row row, Predicate<Row> expected) {
        if (!expected.test(row)) {
            throw new IllegalStateException("row " + row.id() + " does not bear out what was proved");
        }
    }

    static List<String> cells(List<Condition> conditions) {
        return conditions.stream().map(Condition::cell).toList();
    }
}
