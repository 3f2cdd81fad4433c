package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import org.engagementadvisor.document.Place;

/**
 * A file whose row is read beside each row of another, where their columns agree; its columns are then {@code as.COLUMN}.
 *
 * @param by the columns of the other file, and those of this one that hold the same
 * @param isNeeded whether a line that leads to no row is left out
 */
record Join(
        Place place,
        Side to,
        String as,
        ExportFile file,
        Map<String, String> by,
        boolean isNeeded,
        boolean dropsZeros) {
    /** Beside what a file can be read. */
    enum Side {
        LINES,
        CUSTOMERS,
        PRODUCTS
    }

    /** The name of a column of the file among those of the other. */
    String column(String name) {
        return as + "." + name;
    }

    /** The key in a column: trimmed, with or without zeros before it. */
    String key(String text) {
        var trimmed = Sql.trimmed("CAST(" + text + " AS VARCHAR)");
        return dropsZeros ? "LTRIM(" + trimmed + ", '0')" : trimmed;
    }

    /** What stands in the key of this file's rows {@code other}, for a reader. */
    String keyText(Export other) {
        return by.values().stream()
                .map(column -> key(String.valueOf(other.column(column))))
                .collect(joining(", ", "CONCAT_WS(', ', ", ")"));
    }
}
