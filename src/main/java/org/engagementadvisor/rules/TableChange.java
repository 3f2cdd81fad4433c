package org.engagementadvisor.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a table, or another file of a rule book, says other than before.
 *
 * @param title that of the table
 * @param cells in the order of the rows, what stands above them first
 */
public record TableChange(String file, String title, List<Cell> cells) {
    public TableChange {
        cells = List.copyOf(cells);
    }

    /**
     * A cell, or a whole row, that is other than before.
     *
     * @param row the id of its row; empty for what stands above the rows
     * @param place where it stands now, or stood before if it is gone, in A1 notation; empty where that says nothing
     * @param heading of its column, or what else it is
     * @param before what it said; null if it was not there or blank
     * @param after what it says; null if it is gone or blank
     */
    public record Cell(
            String row,
            String place,
            String heading,
            @Nullable String before,
            @Nullable String after) {}
}
