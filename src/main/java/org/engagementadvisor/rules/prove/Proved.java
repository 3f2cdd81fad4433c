package org.engagementadvisor.rules.prove;

import java.util.List;
import org.engagementadvisor.rules.table.Table;

/**
 * What was proved of the tables of a book.
 *
 * @param tables their files, in the order in which they run
 * @param rows how many they have together
 * @param proofs table by table, in reading order; none of a table with which nothing is wrong or odd
 */
public record Proved(List<String> tables, int rows, List<Proof> proofs) {
    public Proved {
        tables = List.copyOf(tables);
        proofs = List.copyOf(proofs);
    }

    static Proved of(List<Table> tables, List<Proof> proofs) {
        return new Proved(
                tables.stream().map(Table::file).toList(),
                tables.stream().mapToInt(table -> table.rows().size()).sum(),
                proofs);
    }

    /** The proofs of tables whose file has that in its name. */
    public List<Proof> of(String table) {
        return proofs.stream()
                .filter(proof -> proof.finding().file().contains(table))
                .toList();
    }
}
