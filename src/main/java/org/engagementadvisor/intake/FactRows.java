package org.engagementadvisor.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.FactPath;
import org.engagementadvisor.customer.FaultyDocument;
import org.engagementadvisor.document.Flags;
import org.engagementadvisor.intake.IntakeSummary.CellFault;
import org.engagementadvisor.intake.IntakeSummary.Example;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The rows of a file with facts: what they say goes into their customer, what cannot be understood stays unknown and is counted. */
final class FactRows implements AutoCloseable {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String FITTING = "what a customer can have";
    private static final CustomerJson JSON = CustomerJson.strict();

    private final IntakeMapping mapping;
    private final FactFile facts;
    private final Export export;
    private final List<FactPath> paths;
    private final NumberStyle.Reader numbers;
    private final Cursor rows;
    private final Map<String, Map<String, List<Example>>> faults = new TreeMap<>();

    FactRows(IntakeMapping mapping, FactFile facts, Export export, Database database) throws SQLException {
        this.mapping = mapping;
        this.facts = facts;
        this.export = export;
        this.numbers = export.numbers().reader();
        this.paths = List.copyOf(facts.columns().keySet());
        strangers(database);
        this.rows = database.cursor("SELECT rows_of_facts.* FROM (" + sql() + ") AS rows_of_facts JOIN customers"
                + " ON customers.id = rows_of_facts.id ORDER BY rows_of_facts.id, rows_of_facts.line");
    }

    /** As {@code id, line, area, value_1, …}. */
    private String sql() {
        var columns = new StringBuilder();
        int number = 0;
        for (var path : paths) {
            columns.append(", ")
                    .append(text(facts.columns().get(path)))
                    .append(" AS value_")
                    .append(++number);
        }
        return "SELECT " + text(facts.customer()) + " AS id, line, " + text(facts.area()) + " AS area" + columns
                + " FROM (" + export.rowsSql() + ") AS source";
    }

    private String text(@Nullable FieldSource source) {
        if (source == null) {
            return "CAST(NULL AS VARCHAR)";
        }
        var column = source.column() == null ? null : export.column(source.column());
        return source.sql(column == null ? "NULL" : export.text(column, dates(source)));
    }

    private DateForms dates(FieldSource source) {
        return export.dates(source.format() == null ? mapping.dates : source.format());
    }

    private void strangers(Database database) throws SQLException {
        database.query(
                "SELECT line, rows_of_facts.id FROM (" + sql() + ") AS rows_of_facts"
                        + " WHERE rows_of_facts.id IS NULL OR rows_of_facts.id NOT IN (SELECT id FROM customers) ORDER BY line",
                row -> fault("customer", new Example(row.getLong(1), row.getString(2)), "the id of a customer"));
    }

    /** The customer with what the rows say of it. */
    Customer with(Customer customer) throws SQLException {
        var documents = new ArrayList<ObjectNode>();
        var said = new HashMap<String, Cell>();
        rows.readAllOf(customer.id(), row -> {
            var fitting = fitting(cells(row), customer.id());
            fitting.forEach(cell -> say(cell, said));
            if (!fitting.isEmpty()) {
                documents.add(document(fitting));
            }
        });
        if (documents.isEmpty()) {
            return customer;
        }
        var whole = (ObjectNode) JSON.document(customer);
        documents.forEach(document -> merge(whole, document));
        return JSON.read(whole);
    }

    private List<Cell> cells(ResultSet row) throws SQLException {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < paths.size(); i++) {
            var path = paths.get(i);
            var text = row.getString(4 + i);
            var area = row.getString(3);
            if (text == null || (path.isOfArea() && area == null)) {
                continue;
            }
            var value = value(path, text);
            var example = new Example(row.getLong(2), text);
            if (value == null) {
                fault(path.path(), example, expected(path));
            } else {
                cells.add(new Cell(path, String.valueOf(area), value, example));
            }
        }
        return cells;
    }

    /** Those that a customer can have; what stands elsewhere in the document does not suffer from a faulty one. */
    private List<Cell> fitting(List<Cell> cells, String id) {
        if (faultOf(cells, id) == null) {
            return cells;
        }
        var parts = new LinkedHashMap<String, List<Cell>>();
        cells.forEach(cell ->
                parts.computeIfAbsent(cell.part(), any -> new ArrayList<>()).add(cell));
        return parts.values().stream()
                .flatMap(part -> fittingOfPart(part, id).stream())
                .toList();
    }

    private List<Cell> fittingOfPart(List<Cell> cells, String id) {
        var fault = faultOf(cells, id);
        if (fault == null) {
            return cells;
        }
        for (var cell : cells) {
            var others = cells.stream().filter(other -> !other.equals(cell)).toList();
            if (faultOf(others, id) == null) {
                fault(cell.path().path(), new Example(cell.example().line(), fault), FITTING);
                return others;
            }
        }
        var first = cells.get(0);
        fault(first.part(), new Example(first.example().line(), fault), FITTING);
        return List.of();
    }

    private static @Nullable String faultOf(List<Cell> cells, String id) {
        var trial = document(cells);
        trial.put("id", id);
        try {
            JSON.read(trial);
            return null;
        } catch (FaultyDocument faulty) {
            return String.valueOf(faulty.getMessage()).lines().findFirst().orElse("");
        }
    }

    private static ObjectNode document(List<Cell> cells) {
        var document = NODES.objectNode();
        cells.forEach(cell -> cell.path().write(document, cell.area(), cell.value()));
        return document;
    }

    /** A later row that says otherwise counts, and the earlier one is told. */
    private void say(Cell cell, Map<String, Cell> said) {
        if (cell.path().lists().contains(true)) {
            return;
        }
        var earlier = said.put(cell.path().path() + "\n" + cell.area(), cell);
        if (earlier != null && !earlier.value().equals(cell.value())) {
            fault(cell.path().path(), earlier.example(), "one row of a value; the later one counts");
        }
    }

    private record Cell(FactPath path, String area, JsonNode value, Example example) {
        /** What stands together in the document. */
        String part() {
            int last = path.path().lastIndexOf('.');
            return last < 0 ? path.path() : path.path().substring(0, last);
        }
    }

    private @Nullable JsonNode value(FactPath path, String text) {
        var source = facts.columns().get(path);
        return switch (path.kind()) {
            case TEXT -> NODES.stringNode(text);
            case FLAG -> Flags.read(text).map(NODES::booleanNode).orElse(null);
            case DATE -> {
                var day = source == null ? null : dates(source).read(text);
                yield day == null ? null : NODES.stringNode(day.toString());
            }
            case NUMBER -> number(numbers.read(text));
            case WHOLE -> whole(numbers.read(text));
        };
    }

    private static @Nullable JsonNode number(@Nullable BigDecimal number) {
        return number == null ? null : NODES.numberNode(Money.plain(number));
    }

    private static @Nullable JsonNode whole(@Nullable BigDecimal number) {
        return number == null || number.stripTrailingZeros().scale() > 0
                ? null
                : NODES.numberNode(number.toBigInteger());
    }

    private String expected(FactPath path) {
        var source = facts.columns().get(path);
        return switch (path.kind()) {
            case FLAG -> Flags.EXPECTED;
            case DATE -> source == null ? "a date" : dates(source).expected();
            case WHOLE -> "a whole number";
            default -> export.numbers().expected();
        };
    }

    /** Entries of lists are added, all else is said by the last row, of which {@link #say} tells. */
    private static void merge(ObjectNode whole, ObjectNode part) {
        part.propertyStream().forEach(property -> {
            var known = whole.get(property.getKey());
            if (known instanceof ObjectNode inner && property.getValue() instanceof ObjectNode other) {
                merge(inner, other);
            } else if (known != null && known.isArray() && property.getValue().isArray()) {
                property.getValue().forEach(whole.withArrayProperty(property.getKey())::add);
            } else {
                whole.set(property.getKey(), property.getValue());
            }
        });
    }

    private void fault(String field, Example example, String wanted) {
        faults.computeIfAbsent(field, any -> new TreeMap<>())
                .computeIfAbsent(wanted, any -> new ArrayList<>())
                .add(example);
    }

    List<CellFault> cellFaults() throws IOException {
        var all = new ArrayList<CellFault>();
        for (var field : faults.entrySet()) {
            for (var entry : field.getValue().entrySet()) {
                var some = entry.getValue().stream().limit(mapping.examples).toList();
                var located = Accounts.located(export, List.of(some)).get(0);
                all.add(new CellFault(
                        export.name(),
                        field.getKey(),
                        entry.getKey(),
                        entry.getValue().size(),
                        located));
            }
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
