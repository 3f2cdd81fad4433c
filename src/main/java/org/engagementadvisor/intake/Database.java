package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Objects;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.engagementadvisor.document.Limit;

/**
 * A database for the length of one run. It reads the given files and none else, whatever SQL it is given, and keeps to the memory
 * it is allowed by writing to its folder, of which it takes no more than {@link Limit#SCRATCH}.
 */
final class Database implements AutoCloseable {
    private static final String URL = "jdbc:duckdb:";

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    static Database in(Path folder, Collection<Path> readable, String memory) throws SQLException, IOException {
        // The folder is new, and its time that of the file system.
        DriverLibrary.sweep(Path.of(System.getProperty("java.io.tmpdir")), Files.getLastModifiedTime(folder));
        var streaming = new Properties();
        streaming.put("jdbc_stream_results", "true");
        var database = new Database(DriverManager.getConnection(URL, streaming));
        var paths = readable.stream().map(path -> Sql.text(path.toString())).collect(joining(", ", "[", "]"));
        database.run("SET autoinstall_known_extensions = false");
        database.run("SET autoload_known_extensions = false");
        database.run("SET memory_limit = " + Sql.text(memory));
        database.run("SET temp_directory = "
                + Sql.text(folder.toRealPath().resolve("spill").toString()));
        database.run("SET max_temp_directory_size = " + Sql.text(Limit.SCRATCH.most() + "B"));
        database.run("SET preserve_insertion_order = true");
        // Each statement joins the smaller to the larger, where the planner takes a file for some 40 rows.
        database.run("SET disabled_optimizers = 'join_order,build_side_probe_side'");
        database.run("SET TimeZone = 'UTC'");
        database.run("SET allowed_paths = " + paths);
        database.run("SET enable_external_access = false");
        database.run("SET lock_configuration = true");
        return database;
    }

    /** Loads the driver, which unpacks its library, while whoever will open a database does something else. */
    static void loadAhead() {
        var loading = new Thread(Database::load, "intake-driver");
        loading.setDaemon(true);
        loading.start();
    }

    private static void load() {
        try {
            DriverManager.getConnection(URL).close();
        } catch (SQLException failed) {
            // Who opens one is told.
        }
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs the statements of a file beside this class. */
    void runAll(String name) throws SQLException, IOException {
        String statements;
        try (var sql = Objects.requireNonNull(Database.class.getResourceAsStream(name))) {
            // Comments may hold semicolons.
            statements = new String(sql.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
        }
        for (var statement : statements.split(";", -1)) {
            if (!statement.isBlank()) {
                run(statement);
            }
        }
    }

    /** Hands every row to the reader, one at a time. */
    void query(String sql, RowReader reader) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** Rows that are fetched as they are asked for, beside those of other cursors. */
    Cursor cursor(String sql) throws SQLException {
        var own = connection.unwrap(DuckDBConnection.class).duplicate();
        return new Cursor(own, sql);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Reads one row. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
