package org.engagementadvisor.rules.table;

import java.util.List;
import java.util.Map;

/** The cells of one sheet, wherever they came from. */
record Grid(String file, List<List<Cell>> rows) {
    Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    int height() {
        return rows.size();
    }

    Cell cell(int row, int column) {
        List<Cell> cells = row < rows.size() ? rows.get(row) : List.of();
        return column < cells.size() ? cells.get(column) : Cell.blank(row, column);
    }

    int width(int row) {
        List<Cell> cells = row < rows.size() ? rows.get(row) : List.of();
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    boolean isBlank(int row) {
        return width(row) == 0;
    }

    /**
     * The sheet with other texts in some of its cells.
     *
     * @param texts by place, such as {@code C9}
     */
    Grid with(Map<String, String> texts) {
        return new Grid(
                file,
                rows.stream()
                        .map(cells -> cells.stream()
                                .map(cell -> cell.with(texts.get(cell.place())))
                                .toList())
                        .toList());
    }
}
