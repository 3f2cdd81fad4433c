package org.engagementadvisor.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.TableChange.Cell;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.Template;
import org.jspecify.annotations.Nullable;

/** Finds the cells in which two states of one table differ, by the ids of its rows and the headings of its columns. */
final class TableComparison {
    private static final String REMARK = "remark";

    private final Table before;
    private final Table after;
    private final List<Cell> cells = new ArrayList<>();

    private TableComparison(Table before, Table after) {
        this.before = before;
        this.after = after;
    }

    /** Empty if the tables say the same. */
    static List<Cell> between(Table before, Table after) {
        var comparison = new TableComparison(before, after);
        comparison.headers();
        comparison.operators();
        comparison.rows();
        return comparison.cells;
    }

    private void headers() {
        Set<String> keys = new TreeSet<>(before.header().keySet());
        keys.addAll(after.header().keySet());
        keys.forEach(
                key -> add("", "", key, before.header().get(key), after.header().get(key)));
    }

    private void add(String row, String place, String heading, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            cells.add(new Cell(row, place, heading, was, is));
        }
    }

    /** A heading may stay while the column compares otherwise. */
    private void operators() {
        Map<String, String> former = compared(before);
        Map<String, String> latter = compared(after);
        latter.forEach((heading, asks) -> add("", "", heading, former.getOrDefault(heading, asks), asks));
    }

    private static Map<String, String> compared(Table table) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Column.Asks column : table.asks()) {
            String operator = column.operator().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            columns.put(heading(table, column.index()), column.fact().name() + " " + operator);
        }
        table.says().forEach(column -> columns.put(heading(table, column.index()), column.name()));
        return columns;
    }

    private void rows() {
        Map<String, Row> former = byId(before);
        Map<String, Row> latter = byId(after);
        for (Row row : after.rows()) {
            Row was = former.get(row.id());
            if (was == null) {
                add(row.id(), after.idCell(row), "row", null, inWords(after, row));
            } else {
                compare(was, row);
            }
        }
        for (Row row : before.rows()) {
            if (!latter.containsKey(row.id())) {
                add(row.id(), before.idCell(row), "row", inWords(before, row), null);
            }
        }
        String order = order(before, latter.keySet());
        add("", "", "order of rows", order, order(after, former.keySet()));
    }

    private static Map<String, Row> byId(Table table) {
        return table.rows().stream()
                .collect(Collectors.toMap(Row::id, row -> row, (one, other) -> one, LinkedHashMap::new));
    }

    private static String order(Table table, Set<String> among) {
        return table.rows().stream().map(Row::id).filter(among::contains).collect(Collectors.joining(", "));
    }

    private void compare(Row was, Row is) {
        Map<String, String> former = said(before, was);
        Map<String, String> latter = said(after, is);
        Map<String, String> places = places(before, was);
        places.putAll(places(after, is));
        Set<String> headings = new LinkedHashSet<>(latter.keySet());
        headings.addAll(former.keySet());
        headings.forEach(heading ->
                add(is.id(), places.getOrDefault(heading, ""), heading, former.get(heading), latter.get(heading)));
    }

    private static String inWords(Table table, Row row) {
        return said(table, row).entrySet().stream()
                .map(cell -> cell.getKey() + ": " + cell.getValue())
                .collect(Collectors.joining("; "));
    }

    /** What the cells of a row say, by the heading of the column; blank ones are left out. */
    private static Map<String, String> said(Table table, Row row) {
        Map<String, String> said = new LinkedHashMap<>();
        row.conditions().forEach(condition -> said.put(heading(table, row, condition), inCell(condition)));
        for (Column.Says column : table.says()) {
            Object value = row.says().get(column.name());
            if (value != null) {
                boolean isName = column.answer() == null && value instanceof Fact;
                said.put(heading(table, column.index()), isName ? ((Fact) value).name() : inCell(value));
            }
        }
        if (!row.remark().isEmpty()) {
            said.put(REMARK, row.remark());
        }
        return said;
    }

    private static Map<String, String> places(Table table, Row row) {
        Map<String, String> places = new LinkedHashMap<>();
        columns(table).forEach(column -> places.put(heading(table, column.index()), table.cell(row, column.index())));
        return places;
    }

    private static String heading(Table table, Row row, Condition condition) {
        return table.asks().stream()
                .filter(column -> table.cell(row, column.index()).equals(condition.cell()))
                .map(column -> heading(table, column.index()))
                .findFirst()
                .orElse(condition.fact().label());
    }

    /** The heading of a column; of several that have the same, those after the first have a number. */
    private static String heading(Table table, int index) {
        List<Column> columns = columns(table);
        String label = columns.stream()
                .filter(column -> column.index() == index)
                .map(Column::label)
                .findFirst()
                .orElse("");
        long before = columns.stream()
                .filter(column -> column.index() < index && column.label().equals(label))
                .count();
        return before == 0 ? label : label + " (" + (before + 1) + ")";
    }

    private static List<Column> columns(Table table) {
        List<Column> columns = new ArrayList<>(table.asks());
        columns.addAll(table.says());
        return columns;
    }

    private static String inCell(Condition condition) {
        String constants =
                condition.operands().stream().map(TableComparison::inCell).collect(Collectors.joining(", "));
        if (condition.operator() == Operator.UNKNOWN || condition.operator() == Operator.KNOWN) {
            return condition.operator().name().toLowerCase(Locale.ROOT);
        }
        return condition.orUnknown() ? constants + " or unknown" : constants;
    }

    private static String inCell(Object value) {
        if (value instanceof Template text) {
            return text.source();
        }
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value instanceof Fact fact ? "{" + fact.name() + "}" : value.toString();
    }
}
