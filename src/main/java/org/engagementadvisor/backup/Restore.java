package org.engagementadvisor.backup;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.engagementadvisor.document.Quote;
import org.flywaydb.core.Flyway;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Takes a backup back into an empty database: all of it, or nothing. */
public final class Restore {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final DataSource source;
    private final Flyway flyway;

    public Restore(DataSource source, Flyway flyway) {
        this.source = source;
        this.flyway = flyway;
    }

    /**
     * Makes the tables as they were, has the rows of the file in them, and brings the tables up to what this program needs.
     *
     * @return what was taken back, in words
     * @throws BackupRefused if the file is no whole backup, or of a newer program, or the database is not empty
     */
    public String from(Path file) throws IOException, SQLException {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip, file.toString());
            Migrations.refuseNewer(flyway, file.toString(), manifest.schema());
            try (var connection = source.getConnection()) {
                refuseFull(connection);
            }
            Migrations.upTo(flyway, manifest.schema());
            try (var connection = source.getConnection()) {
                fill(connection, manifest, zip, file.toString());
            }
            flyway.migrate();
            return manifest.told();
        } catch (ZipException broken) {
            throw new BackupRefused(file.toString(), "a broken file: " + broken.getMessage(), "a backup");
        }
    }

    private static Manifest manifest(ZipFile zip, String file) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new BackupRefused(file, "no `" + Manifest.NAME + "` in it", "a backup");
        }
        try (var bytes = zip.getInputStream(entry)) {
            var manifest = JSON.readValue(bytes, Manifest.class);
            if (manifest.format() == Manifest.FORMAT) {
                return manifest;
            }
            throw new BackupRefused(
                    file, "a backup of format `" + manifest.format() + "`", "`" + Manifest.FORMAT + "`");
        } catch (JacksonException broken) {
            throw new BackupRefused(file, "a broken `" + Manifest.NAME + "`", "that of a backup");
        }
    }

    private void refuseFull(Connection connection) throws SQLException {
        List<String> full = new ArrayList<>();
        for (var table : tables(connection)) {
            long rows = count(connection, table);
            if (rows > 0) {
                full.add(table.plainName() + " (" + rows + ")");
            }
        }
        if (!full.isEmpty()) {
            throw new BackupRefused("database", "rows in " + String.join(", ", full), "an empty one");
        }
    }

    private List<Table> tables(Connection connection) throws SQLException {
        return Schema.of(connection, flyway.getConfiguration().getTable());
    }

    private static long count(Connection connection, Table table) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(table.count())) {
            row.next();
            return row.getLong(1);
        }
    }

    private void fill(Connection connection, Manifest manifest, ZipFile zip, String file)
            throws IOException, SQLException {
        Map<String, Table> tables = tables(connection).stream().collect(toMap(Table::plainName, Function.identity()));
        refuseOthers(manifest, zip, tables, file);
        // Before the rows: a database that knows no transactions for this one is left with nothing but higher numbers.
        for (var part : manifest.tables()) {
            countOn(connection, Objects.requireNonNull(tables.get(part.name())), part);
        }
        connection.setAutoCommit(false);
        try {
            for (var table : tables(connection)) {
                fill(connection, table, manifest, zip, file);
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void refuseOthers(Manifest manifest, ZipFile zip, Map<String, Table> tables, String file) {
        var named = manifest.tables().stream().map(Manifest.Part::name).toList();
        var unknown = named.stream().filter(name -> !tables.containsKey(name)).toList();
        if (!unknown.isEmpty() || new HashSet<>(named).size() < named.size()) {
            throw new BackupRefused(
                    file,
                    "tables " + named.stream().map(Quote::of).collect(joining(", ")),
                    "each once, of " + String.join(", ", tables.keySet()));
        }
        manifest.tables().stream()
                .filter(part -> zip.getEntry(part.file()) == null)
                .findFirst()
                .ifPresent(part -> {
                    throw new BackupRefused(file, "no `" + part.file() + "` in it", "one for each table");
                });
    }

    private static void countOn(Connection connection, Table table, Manifest.Part part) throws SQLException {
        var next = part.next();
        var counted = table.counted();
        if (next != null && counted.isPresent()) {
            try (var statement = connection.createStatement()) {
                statement.execute(table.countOn(counted.get(), next));
            }
        }
    }

    private static void fill(Connection connection, Table table, Manifest manifest, ZipFile zip, String file)
            throws IOException, SQLException {
        var part = manifest.tables().stream()
                .filter(each -> each.name().equals(table.plainName()))
                .findFirst();
        if (part.isPresent()) {
            try (var bytes = zip.getInputStream(zip.getEntry(part.get().file()))) {
                new Rows(connection, table, file + "!" + part.get().file()).insert(bytes);
            }
        }
        long expected = part.map(Manifest.Part::rows).orElse(0L);
        long found = count(connection, table);
        if (found != expected) {
            throw new BackupRefused(
                    file, found + " rows of `" + table.plainName() + "`", expected + ", as its manifest says");
        }
    }
}
