package org.engagementadvisor.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report, ready to be read: in text, and on a page beside a plot.
 *
 * @param name a short name in lower case
 * @param title what it shows, as a heading
 * @param columns of which none is empty throughout
 * @param rows the cells of each row, empty where nothing is known
 */
public record ReportTable(String name, String title, List<Column> columns, List<List<String>> rows) {

    /** So many characters of text get a wide column. */
    private static final int LONG = 40;

    public ReportTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * What stands below each other.
     *
     * @param isNumber whether its cells are figures, which stand to the right
     * @param isCustomer whether its cells are the ids of customers
     */
    public record Column(String heading, boolean isNumber, boolean isCustomer) {
        public Column(String heading, boolean isNumber) {
            this(heading, isNumber, false);
        }
    }

    /** The same without the columns that say nothing. */
    public ReportTable withoutEmptyColumns() {
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            if (rows.stream().anyMatch(row -> !row.get(at).isEmpty())) {
                kept.add(at);
            }
        }
        return new ReportTable(
                name,
                title,
                kept.stream().map(columns::get).toList(),
                rows.stream().map(row -> kept.stream().map(row::get).toList()).toList());
    }

    /**
     * A row as a page has it.
     *
     * @param name its first cell, which is its heading
     * @param cells the others
     * @param id of the customer that it is about; null if it is about none
     */
    public record Line(
            String name, List<Cell> cells, @Nullable String id) {}

    /**
     * What stands in a line.
     *
     * @param style its class in the style sheet; null if it needs none
     */
    public record Cell(String text, @Nullable String style) {}

    /** The rows as a page has them. */
    public List<Line> lines() {
        return rows.stream().map(this::line).toList();
    }

    private Line line(List<String> row) {
        List<Cell> cells = new ArrayList<>();
        String id = null;
        for (int i = 1; i < row.size(); i++) {
            String text = row.get(i);
            cells.add(new Cell(text, style(columns.get(i), text)));
            id = columns.get(i).isCustomer() ? text : id;
        }
        return new Line(row.get(0), cells, id);
    }

    private static @Nullable String style(Column column, String text) {
        if (column.isNumber()) {
            return "n";
        }
        return column.isCustomer() ? "id" : text.length() > LONG ? "t" : null;
    }
}
