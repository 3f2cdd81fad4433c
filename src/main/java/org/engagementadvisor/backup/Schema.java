package org.engagementadvisor.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tables of the service as the database tells them, each after those that its rows refer to. */
final class Schema {
    /** One calls them so, the other so. */
    private static final Set<String> TABLES = Set.of("TABLE", "BASE TABLE");

    private final DatabaseMetaData database;
    private final String catalog;
    private final String schema;

    private Schema(Connection connection) throws SQLException {
        database = connection.getMetaData();
        catalog = connection.getCatalog();
        schema = connection.getSchema();
    }

    /** @param without the table that tells which migrations were made */
    static List<Table> of(Connection connection, String without) throws SQLException {
        var schema = new Schema(connection);
        List<Table> tables = new ArrayList<>();
        for (var name : schema.names()) {
            if (!name.equalsIgnoreCase(without)) {
                tables.add(new Table(name, schema.columns(name), schema.key(name), schema.needs(name)));
            }
        }
        return inOrder(tables);
    }

    private List<String> names() throws SQLException {
        List<String> names = new ArrayList<>();
        try (var rows = database.getTables(catalog, literally(schema), "%", null)) {
            while (rows.next()) {
                if (TABLES.contains(rows.getString("TABLE_TYPE"))) {
                    names.add(rows.getString("TABLE_NAME"));
                }
            }
        }
        return names;
    }

    private List<Table.Column> columns(String table) throws SQLException {
        List<Table.Column> columns = new ArrayList<>();
        try (var rows = database.getColumns(catalog, literally(schema), literally(table), "%")) {
            while (rows.next()) {
                columns.add(new Table.Column(
                        rows.getString("COLUMN_NAME"), form(rows), "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
            }
        }
        columns.sort(Comparator.comparing(Table.Column::plainName));
        return columns;
    }

    private static Form form(ResultSet column) throws SQLException {
        return Form.of(column.getInt("DATA_TYPE"), column.getString("TYPE_NAME"));
    }

    private List<String> key(String table) throws SQLException {
        Map<Integer, String> key = new TreeMap<>();
        try (var rows = database.getPrimaryKeys(catalog, schema, table)) {
            while (rows.next()) {
                key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        return List.copyOf(key.values());
    }

    private List<String> needs(String table) throws SQLException {
        List<String> needs = new ArrayList<>();
        try (var rows = database.getImportedKeys(catalog, schema, table)) {
            while (rows.next()) {
                needs.add(rows.getString("PKTABLE_NAME"));
            }
        }
        return needs;
    }

    private String literally(String name) throws SQLException {
        return name.replace("_", database.getSearchStringEscape() + "_");
    }

    private static List<Table> inOrder(List<Table> tables) {
        Map<String, Table> waiting = new LinkedHashMap<>();
        tables.stream()
                .sorted(Comparator.comparing(Table::plainName))
                .forEach(table -> waiting.put(table.name(), table));
        List<Table> inOrder = new ArrayList<>();
        while (!waiting.isEmpty()) {
            var next = waiting.values().stream()
                    .filter(table -> table.needs().stream().noneMatch(waiting::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("tables that refer in a circle: " + waiting.keySet()));
            inOrder.add(next);
            waiting.remove(next.name());
        }
        return inOrder;
    }
}
