package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.engagementadvisor.document.Limit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedIntakeTests {
    private static final String HEADER = "no,who,day,net\n";

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void begin() {
        trial = new Trial(folder);
    }

    @AfterEach
    void end() {
        Limit.EXPORT_ROWS.set(Limit.EXPORT_ROWS.preset());
        Limit.SCRATCH.set(Limit.SCRATCH.preset());
    }

    /** Twenty million equal rows are 861 bytes; they were four gigabytes of scratch space. */
    @Test
    void countsTheRowsOfParquetBeforeItReadsThem() throws Exception {
        parquet("lines.parquet", 20_000_000);
        Limit.EXPORT_ROWS.set(19_999_999);
        assertThat(trial.refusal(Trial.LINES.replace("lines.csv", "lines.parquet")))
                .containsExactly("lines.parquet: found 20000000, expected at most 19999999 rows in an export"
                        + " (limit `export-rows`)");
    }

    @Test
    void countsTheRowsOfCsv() throws Exception {
        Limit.EXPORT_ROWS.set(2);
        trial.file("lines.csv", HEADER + "1,A,2026-01-01,1\n".repeat(2));
        assertThat(trial.refusal(Trial.LINES)).isEmpty();
        trial.file("lines.csv", HEADER + "1,A,2026-01-01,1\n".repeat(3));
        assertThat(trial.refusal(Trial.LINES))
                .containsExactly("lines.csv: found more than 2, expected at most 2 rows in an export"
                        + " (limit `export-rows`)");
    }

    @Test
    void takesNoMoreScratchSpaceThanItMay() throws Exception {
        parquet("lines.parquet", 5_000_000);
        Limit.SCRATCH.set(1_000_000);
        var mapping = IntakeMapping.read(
                Files.writeString(folder.resolve("intake.yaml"), Trial.LINES.replace("lines.csv", "lines.parquet")));
        var intake = new Intake(mapping, folder, LocalDate.of(2026, 6, 30), new Span(12), folder, "50MB");
        assertThatThrownBy(() -> intake.run(customer -> {}))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageEndingWith("expected at most 1000000 bytes of scratch space (limit `scratch`)");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("intake.yaml", "lines.parquet");
    }

    @Test
    void worksWhereNobodyElseReadsAndSweepsWhatKilledRunsLeft() throws Exception {
        var left = Files.createDirectory(folder.resolve("engagement-advisor-intake-1"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("duckdb_temp_storage_DEFAULT-0.tmp"), "customers");
        var modes = new ArrayList<String>();
        trial.file("lines.csv", HEADER + "1,A,2026-01-01,1\n").file("intake.yaml", Trial.LINES);
        new Intake(
                        IntakeMapping.read(folder.resolve("intake.yaml")),
                        folder,
                        LocalDate.of(2026, 6, 30),
                        new Span(12),
                        folder,
                        "200MB")
                .run(customer -> modes.add(mode()));
        assertThat(modes).containsExactly("rwx------");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("intake.yaml", "lines.csv");
    }

    @Test
    void sweepsLibrariesOfTheDriverThatNobodyIsAboutToLoad() throws Exception {
        var now = FileTime.from(Instant.parse("2026-06-30T12:00:00Z"));
        Files.createFile(folder.resolve("another.so"));
        Files.createFile(folder.resolve("libduckdb_java1.so"));
        Files.createFile(folder.resolve("libduckdb_java2.so"));
        setTime("another.so", "2026-06-30T11:00:00Z");
        setTime("libduckdb_java1.so", "2026-06-30T11:49:59Z");
        setTime("libduckdb_java2.so", "2026-06-30T11:50:00Z");
        DriverLibrary.sweep(folder, now);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("another.so", "libduckdb_java2.so");
    }

    private void setTime(String name, String time) throws IOException {
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(Instant.parse(time)));
    }

    private String mode() {
        try (var workspaces = Files.newDirectoryStream(folder, "engagement-advisor-intake-*")) {
            return PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(workspaces.iterator().next()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Most customers have several lines, so in a file for both their ids come more than once. */
    @Test
    void findsNothingWrongWithRepeatedIdsWhereLinesTellOfCustomersToo() throws Exception {
        trial.file("lines.csv", HEADER + "1,A,2026-01-01,1\n2,A,2026-01-02,1\n3,B,2026-01-02,1\n");
        var summary = trial.read(Trial.LINES.replace("{lines: lines.csv}", "{lines: lines.csv, customers: lines.csv}")
                + "customers: {id: who}\n");
        assertThat(summary.text()).contains("3 rows of customers in lines.csv, 2 used");
        assertThat(summary.hasFindings()).isFalse();
    }

    private void parquet(String name, int rows) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT 'o' AS no, 'A' AS who, DATE '2026-01-31' AS day, CAST(1 AS DECIMAL(10,2)) AS net"
                            + " FROM range(" + rows + ")) TO '" + folder.resolve(name)
                            + "' (FORMAT parquet, ROW_GROUP_SIZE 20000000)");
        }
    }
}
