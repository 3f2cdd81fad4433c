package org.engagementadvisor.backup;

import java.io.InputStream;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one table on their way into a database. */
final class Rows {
    /** So many are sent together; one may be a piece of a file that was handed in. */
    private static final int TOGETHER = 50;

    private static final JsonMapper LINES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Connection connection;
    private final Table table;
    private final List<String> names;
    private final String file;
    private long line;

    Rows(Connection connection, Table table, String file) {
        this.connection = connection;
        this.table = table;
        this.names = table.columns().stream().map(Table.Column::plainName).toList();
        this.file = file;
    }

    /** @throws BackupRefused with the first line that is no row of the table */
    void insert(InputStream lines) throws SQLException {
        try (var statement = connection.prepareStatement(table.insert());
                var rows = LINES.readerFor(JsonNode.class).<JsonNode>readValues(lines)) {
            for (line = 1; rows.hasNextValue(); line++) {
                set(statement, rows.nextValue());
                statement.addBatch();
                if (line % TOGETHER == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        } catch (JacksonException broken) {
            throw refused(line, "", "no JSON", "a row on each line");
        } catch (BatchUpdateException refused) {
            throw refused(
                    line, "", "up to here rows that the table does not take: " + said(refused), "those of a backup");
        }
    }

    private static String said(SQLException refused) {
        var cause = refused.getNextException() == null ? refused : refused.getNextException();
        return Objects.requireNonNullElse(cause.getMessage(), "")
                .lines()
                .findFirst()
                .orElse("");
    }

    private void set(PreparedStatement statement, JsonNode row) throws SQLException {
        if (!row.isObject()) {
            throw refused(line, "", "no row", "an object");
        }
        var unknown = new ArrayList<>(row.propertyNames());
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw refused(line, "", Quote.of(unknown.get(0)), "a column of " + String.join(", ", names));
        }
        int at = 0;
        for (var column : table.columns()) {
            statement.setObject(++at, value(column, row.get(column.plainName())));
        }
    }

    private @Nullable Object value(Table.Column column, @Nullable JsonNode node) {
        if (node == null) {
            return null;
        }
        @Nullable Object value;
        try {
            value = column.form().read(node);
        } catch (IllegalArgumentException | DateTimeException unread) {
            value = null;
        }
        if (value == null) {
            throw refused(
                    line, column.plainName(), "something else", column.form().words());
        }
        return value;
    }

    private BackupRefused refused(long where, String within, String found, String expected) {
        return new BackupRefused(Place.line(file, where).with(within), found, expected);
    }
}
