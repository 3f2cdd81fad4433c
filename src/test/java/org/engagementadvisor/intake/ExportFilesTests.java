package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.intake.IntakeSummary.Example;
import org.engagementadvisor.intake.IntakeSummary.LeftOut;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the files of an intake may be written. */
class ExportFilesTests {
    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void begin() {
        trial = new Trial(folder);
    }

    @Test
    void readsParquetWithItsTypes() throws Exception {
        var file = folder.resolve("lines.parquet");
        try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT 7 AS no, 12 AS who, DATE '2026-01-31' AS \"da\"\"y\", 10.5::DOUBLE AS net, "
                    + "TIMESTAMP '2026-01-31 10:00:00' AS at UNION ALL SELECT 8, NULL, NULL, -1e-3, NULL) TO '" + file
                    + "' (FORMAT parquet)");
        }
        var summary =
                trial.read(Trial.LINES.replace("lines.csv", "lines.parquet").replace("date: day", "date: da\"y"));

        assertThat(trial.area("12", "bikes").turnover()).isEqualTo("10.50");
        assertThat(trial.customer("12").orders().last()).isEqualTo("2026-01-31");
        assertThat(summary.leftOut())
                .filteredOn(reason -> reason.lines() > 0)
                .extracting(LeftOut::examples)
                .containsExactly(java.util.List.of(new Example(2, null)));
        trial.read(Trial.LINES.replace("lines.csv", "lines.parquet").replace("date: day", "date: at"));
        assertThat(trial.customer("12").orders().last()).isEqualTo("2026-01-31");
    }

    /** A column that is a number in one file and a text in another is read as a text in both. */
    @Test
    void readsSeveralParquetFilesAsOne() throws Exception {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT 1 AS no, 'A' AS who, DATE '2026-01-31' AS day, 10.5::DECIMAL(9,2) AS net) TO '"
                            + folder.resolve("p-1.parquet") + "' (FORMAT parquet)");
            statement.execute("COPY (SELECT '2.25' AS net, 'A' AS who, DATE '2026-02-01' AS day, 2 AS no, 3 AS more"
                    + " UNION ALL SELECT '?', 'A', NULL, 3, 3) TO '" + folder.resolve("p-2.parquet")
                    + "' (FORMAT parquet)");
        }
        var summary = trial.read(Trial.LINES.replace("lines.csv", "\"p-*.parquet\""));

        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("12.75");
        assertThat(trial.customer("A").orders().last()).isEqualTo("2026-02-01");
        assertThat(summary.leftOut())
                .filteredOn(reason -> reason.lines() > 0)
                .extracting(LeftOut::reason, LeftOut::examples)
                .containsExactly(org.assertj.core.api.Assertions.tuple(
                        "date cannot be read", java.util.List.of(new Example("p-2.parquet", 2, null))));
    }

    @ParameterizedTest
    @CsvSource({"windows-1252", "UTF-16", "ISO-8859-1", "UTF-8"})
    void readsTheDeclaredEncoding(String encoding) throws Exception {
        trial.file("lines.csv", "no,who,day,net\n1,Müller & Söhne,2026-01-01,1\n", Charset.forName(encoding))
                .read(Trial.LINES.replace("lines.csv", "{path: lines.csv, encoding: " + encoding + "}"));

        assertThat(trial.customers()).extracting(Customer::id).containsExactly("Müller & Söhne");
    }

    @Test
    void readsCrlfAndAByteOrderMarkAndQuotes() throws Exception {
        trial.file("lines.csv", "\uFEFFno,who,day,net\r\n1,\"A \"\"B\"\", C\",2026-01-01,1\r\n2,'x';y,2026-01-01,2")
                .read(Trial.LINES);

        assertThat(trial.customers()).extracting(Customer::id).containsExactly("'x';y", "A \"B\", C");
    }

    @Test
    void numbersRowsInTheOrderOfALargeFile() throws Exception {
        var lines = IntStream.rangeClosed(2, 200_000)
                .mapToObj(line ->
                        line + ",\"" + "x".repeat(line % 50) + "\",A,2026-01-01," + (line == 150_000 ? "?" : "1"))
                .collect(Collectors.joining("\n", "no,filler,who,day,net\n", "\n"));
        var summary = trial.file("lines.csv", lines).read(Trial.LINES);

        assertThat(summary.leftOut())
                .filteredOn(reason -> reason.lines() > 0)
                .extracting(LeftOut::examples)
                .containsExactly(java.util.List.of(new Example(150_000, "?")));
        assertThat(summary.allLines().turnover()).isEqualTo("199998.00");
    }

    @Test
    void leavesNothingBehindInTheScratchFolder() throws Exception {
        trial.file("lines.csv", "no,who,day,net\n1,A,2026-01-01,1\n").read(Trial.LINES);
        trial.file("lines.csv", "broken\"").refusal(Trial.LINES);

        try (var files = Files.list(folder)) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("intake.yaml", "lines.csv");
        }
    }
}
