package org.engagementadvisor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.engagementadvisor.customer.CustomerJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeCommandTests {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeExport() throws IOException {
        write("intake.yaml", """
                files: {lines: lines.csv}
                lines: {order: no, customer: who, date: day, amount: net, area: {constant: bikes}}
                """);
        write("lines.csv", "no,who,day,net\n1,B,2026-01-31,10.50\n2,A,2026-02-28,1000\n3,A,2026-03-01,0.1\n");
    }

    @Test
    void writesOneCustomerALineSortedById() throws IOException {
        assertThat(run("intake.yaml", "out.ndjson", "--summary", "summary.json"))
                .isZero();

        var lines = Files.readAllLines(folder.resolve("out.ndjson"));
        assertThat(lines)
                .extracting(line -> CustomerJson.strict().read(line).id())
                .containsExactly("A", "B");
        assertThat(lines.get(0)).contains("\"turnover\":1000.10").contains("\"usualIntervalDays\":1,");
        assertThat(folder.resolve("summary.json"))
                .content()
                .contains("\"asOf\" : \"2026-06-30\"", "\"turnover\" : 1010.60", "\"used\" : 3");
        assertThat(said()).contains("3 used", "2 customers, 2 with purchases, 0 without");
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        run("intake.yaml", "one.ndjson", "--summary", "one.json");
        run("intake.yaml", "two.ndjson", "--summary", "two.json");

        assertThat(folder.resolve("one.ndjson")).hasSameBinaryContentAs(folder.resolve("two.ndjson"));
        assertThat(folder.resolve("one.json")).hasSameBinaryContentAs(folder.resolve("two.json"));
    }

    @Test
    void leavesWhatWasThereIfTheExportIsBroken() throws IOException {
        write("out.ndjson", "before");
        write("lines.csv", "no,who,day,net\n1,\"B,2026-01-31,1\n");

        assertThat(run("intake.yaml", "out.ndjson", "--summary", "summary.json"))
                .isEqualTo(1);
        assertThat(folder.resolve("out.ndjson")).hasContent("before");
        assertThat(said()).isEqualTo("lines.csv:2: found a quote that is never closed, expected a closing quote\n");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("intake.yaml", "lines.csv", "out.ndjson");
    }

    @Test
    void goesOnBehindABadRow() throws IOException {
        write("lines.csv", "no,who,day,net\n1,B,2026-01-31\n2,A,2026-02-28,1000\n");

        assertThat(run("intake.yaml", "out.ndjson", "--summary", "summary.json"))
                .isEqualTo(1);
        assertThat(said())
                .contains("1   row is badly written", "lines.csv:2: found 3 cells, expected 4 as in the header\n");
        assertThat(folder.resolve("summary.json"))
                .content()
                .contains("\"lines.csv:2: found 3 cells, expected 4 as in the header\"");
        assertThat(Files.readAllLines(folder.resolve("out.ndjson"))).hasSize(1);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder("intake.yaml", "lines.csv", "out.ndjson", "summary.json");
    }

    @Test
    void tellsOfLinesThatNobodyExpectedToFail() throws IOException {
        write("lines.csv", "no,who,day,net\n1,B,31.01.2026,10.50\n2,A,2026-02-28,1000\n");

        assertThat(run("intake.yaml", "out.ndjson")).isEqualTo(1);
        assertThat(said()).contains("1   date cannot be read; column `day`", "lines 2 `31.01.2026`");
        assertThat(Files.readAllLines(folder.resolve("out.ndjson"))).hasSize(1);
    }

    @Test
    void namesTheFilesThatWouldGiveMoreIfTheMappingIsThatOfABook() throws IOException {
        for (var part : List.of("shared", "starter")) {
            copy(Path.of("rules", part), folder.resolve("rules").resolve(part));
        }
        Files.move(folder.resolve("intake.yaml"), folder.resolve("rules/starter/intake.yaml"));
        write("lines.csv", "no,who,day,net\n1,B,2026-01-31,10.50\n2,A,2026-02-28,1000\n");

        assertThat(run("rules/starter/intake.yaml", "out.ndjson", "--from", folder.toString()))
                .isZero();
        assertThat(said()).containsPattern("Would give 2 of 2 customers looked at more answers: .*ratings");

        write("rules/starter/10-segment/segment.drl.csv", "no table");
        assertThat(run("rules/starter/intake.yaml", "out.ndjson", "--from", folder.toString()))
                .isZero();
        assertThat(said()).contains("found a rule book with errors");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var paths = Files.walk(from)) {
            for (var path : paths.sorted().toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    @Test
    void refusesWrongUseInOneLine() throws IOException {
        assertThat(run("none.yaml", "out.ndjson")).isEqualTo(2);
        assertThat(run(
                        "intake.yaml",
                        "out.ndjson",
                        "--from",
                        folder.resolve("none").toString()))
                .isEqualTo(2);
        assertThat(run("intake.yaml", "out.ndjson", "--months", "0")).isEqualTo(2);
        assertThat(run("intake.yaml", "out.ndjson", "--months", "121")).isEqualTo(2);
        assertThat(run("intake.yaml", "out.ndjson", "--as-of", "2026-02-31")).isEqualTo(2);
        assertThat(run("intake.yaml", "out.ndjson", "--memory", "lots")).isEqualTo(2);
        assertThat(run("intake.yaml", "none/out.ndjson")).isEqualTo(2);
        assertThat(run("intake.yaml", "lines.csv")).isEqualTo(2);
        assertThat(run("intake.yaml", "intake.yaml")).isEqualTo(2);
        assertThat(run("intake.yaml", "same.ndjson", "--summary", "same.ndjson"))
                .isEqualTo(2);
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("intake.yaml", "lines.csv");
    }

    private int run(String mapping, String out, String... options) {
        var arguments = new java.util.ArrayList<String>();
        arguments.add("intake");
        arguments.add(folder.resolve(mapping).toString());
        arguments.add(folder.resolve(out).toString());
        for (int i = 0; i < options.length; i++) {
            boolean isFile = i > 0 && options[i - 1].equals("--summary");
            arguments.add(isFile ? folder.resolve(options[i]).toString() : options[i]);
        }
        var stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Verbs.run(
                new Surroundings(InputStream.nullInputStream(), stream, stream, CLOCK),
                Object.class,
                arguments.toArray(String[]::new));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
