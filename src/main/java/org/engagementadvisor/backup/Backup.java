package org.engagementadvisor.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that the service keeps into one file, as it is at one moment: a zip with a file of JSON lines for each table, and what there
 * is of each in its {@link Manifest}. The same rows give the same bytes.
 */
@Component
public final class Backup {
    /** So many rows are fetched at once; one may be a piece of a file that was handed in. */
    private static final int FETCHED = 50;

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final JsonMapper LINES = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final DataSource source;
    private final Flyway flyway;

    public Backup(DataSource source, Flyway flyway) {
        this.source = source;
        this.flyway = flyway;
    }

    /**
     * Writes it; the stream stays open.
     *
     * @return what was written, in words
     * @throws BackupRefused if the database has no tables of the service
     */
    public String write(OutputStream out) throws IOException, SQLException {
        var schema = Migrations.made(flyway);
        try (var connection = source.getConnection()) {
            boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            try {
                fetchWhenNeeded(connection, isH2, true);
                connection.setAutoCommit(false);
                // All tables as they are at one moment.
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                connection.setReadOnly(true);
                return write(connection, schema, out).told();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                fetchWhenNeeded(connection, isH2, false);
            }
        }
    }

    /** H2 else has the whole answer in memory before the first row is read; others are told how many to fetch. */
    private static void fetchWhenNeeded(Connection connection, boolean isH2, boolean isNeeded) throws SQLException {
        if (isH2) {
            try (var statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution " + (isNeeded ? 1 : 0));
            }
        }
    }

    private Manifest write(Connection connection, String schema, OutputStream out) throws IOException, SQLException {
        List<Manifest.Part> parts = new ArrayList<>();
        var zip = new ZipOutputStream(out);
        for (var table : Schema.of(connection, flyway.getConfiguration().getTable())) {
            zip.putNextEntry(entry(Manifest.fileOf(table.plainName())));
            parts.add(write(connection, table, zip));
        }
        var manifest = new Manifest(Manifest.FORMAT, schema, parts);
        zip.putNextEntry(entry(Manifest.NAME));
        zip.write(LINES.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.finish();
        return manifest;
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    private static Manifest.Part write(Connection connection, Table table, OutputStream out) throws SQLException {
        long count = 0;
        long highest = 0;
        int counted = table.counted()
                .map(column -> table.columns().indexOf(column) + 1)
                .orElse(0);
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (var rows = statement.executeQuery(table.select());
                    var lines = LINES.writer().withRootValueSeparator("\n").createGenerator(out)) {
                while (rows.next()) {
                    write(rows, table, lines);
                    count++;
                    highest = counted == 0 ? 0 : Math.max(highest, rows.getLong(counted));
                }
            }
        }
        @Nullable Long next = counted == 0 ? null : highest + 1;
        return new Manifest.Part(table.plainName(), count, next);
    }

    private static void write(ResultSet row, Table table, JsonGenerator line) throws SQLException {
        line.writeStartObject();
        int at = 0;
        for (var column : table.columns()) {
            var value = column.form().in(row, ++at);
            if (value != null && !row.wasNull()) {
                line.writeName(column.plainName());
                column.form().write(value, line);
            }
        }
        line.writeEndObject();
    }
}
