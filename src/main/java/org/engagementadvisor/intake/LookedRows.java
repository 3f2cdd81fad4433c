package org.engagementadvisor.intake;

import java.util.List;

/** The rows of a file, with those of others beside them, each found by a column of the former. */
public record LookedRows(LookedColumn anyColumn, List<Beside> others) {
    public LookedRows {
        others = List.copyOf(others);
    }

    /** The column of the rows, and the key of the other file in which the same stands. */
    public record Beside(LookedColumn own, LookedColumn key) {}

    String sql() {
        var rows = new StringBuilder(anyColumn.table());
        for (var other : others) {
            rows.append(" LEFT JOIN ")
                    .append(other.key().table())
                    .append(" ON ")
                    .append(other.own().sql())
                    .append(" = ")
                    .append(other.key().sql());
        }
        return rows.toString();
    }
}
