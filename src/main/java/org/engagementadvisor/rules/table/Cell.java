package org.engagementadvisor.rules.table;

import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * One cell as it was typed.
 *
 * @param row counted from 0
 * @param column counted from 0
 * @param text stripped of blanks around it; a formula's own text if it is one
 */
record Cell(int row, int column, Kind kind, String text) {
    enum Kind {
        VALUE,
        FORMULA,
        ERROR
    }

    static Cell blank(int row, int column) {
        return new Cell(row, column, Kind.VALUE, "");
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** With another text, as if that had been typed; null leaves it as it is. */
    Cell with(@Nullable String typed) {
        return typed == null ? this : new Cell(row, column, Kind.VALUE, typed);
    }

    /** The place in a spreadsheet's own notation, such as {@code C9}. */
    String place() {
        return place(row, column);
    }

    static String place(int row, int column) {
        return Place.cell(row, column);
    }
}
