package org.engagementadvisor.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final String ROW = "row";
    private static final CustomerJson JSON = CustomerJson.strict();

    private final IntakeMapping mapping;
    private final FactFile facts;
    private final Export export;
    private final List<FactPath> paths;
    private final Cursor rows;
    private final Map<String, List<Example>> faults = new TreeMap<>();
    private final Map<String, String> expected = new TreeMap<>();

    FactRows(IntakeMapping mapping, FactFile facts, Export export, Database database) throws SQLException {
        this.mapping = mapping;
        this.facts = facts;
        this.export = export;
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
            columns.append(", ").append(text(facts.columns().get(path))).append(" AS value_").append(++number);
        }
        return "SELECT " + text(facts.customer()) + " AS id, line, " + text(facts.area()) + " AS area" + columns + " FROM ("
                + export.rowsSql() + ") AS source";
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
        rows.readAllOf(customer.id(), row -> read(row, customer.id()).ifPresent(documents::add));
        if (documents.isEmpty()) {
            return customer;
        }
        var whole = (ObjectNode) JSON.document(customer);
        documents.forEach(document -> merge(whole, document));
        return JSON.read(whole);
    }

    private Optional<ObjectNode> read(ResultSet row, String id) throws SQLException {
        var document = NODES.objectNode();
        for (int i = 0; i < paths.size(); i++) {
            var path = paths.get(i);
            var text = row.getString(4 + i);
            var area = row.getString(3);
            if (text == null || (path.isOfArea() && area == null)) {
                continue;
            }
            var value = value(path, text);
            if (value == null) {
                fault(path.path(), new Example(row.getLong(2), text), expected(path));
            } else {
                path.write(document, String.valueOf(area), value);
            }
        }
        if (document.isEmpty()) {
            return Optional.empty();
        }
        var trial = document.deepCopy();
        trial.put("id", id);
        try {
            JSON.read(trial);
            return Optional.of(document);
        } catch (FaultyDocument faulty) {
            var message = String.valueOf(faulty.getMessage()).lines().findFirst().orElse("");
            fault(ROW, new Example(row.getLong(2), message), "facts that a customer can have");
            return Optional.empty();
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
            case NUMBER -> number(export.numbers().read(text));
            case WHOLE -> whole(export.numbers().read(text));
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

    /** Entries of lists are added, all else is said by the last row. */
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
        faults.computeIfAbsent(field, any -> new ArrayList<>()).add(example);
        expected.putIfAbsent(field, wanted);
    }

    List<CellFault> cellFaults() throws IOException {
        var all = new ArrayList<CellFault>();
        for (var entry : faults.entrySet()) {
            var some = entry.getValue().stream().limit(mapping.examples).toList();
            var located = Accounts.located(export, List.of(some)).get(0);
            all.add(new CellFault(
                    export.name(),
                    entry.getKey(),
                    String.valueOf(expected.get(entry.getKey())),
                    entry.getValue().size(),
                    located));
        }
        return all;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
