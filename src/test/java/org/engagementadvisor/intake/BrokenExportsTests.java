package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.intake.IntakeSummary.CellFault;
import org.engagementadvisor.intake.IntakeSummary.Example;
import org.engagementadvisor.intake.IntakeSummary.LeftOut;
import org.engagementadvisor.intake.IntakeSummary.Lines;
import org.engagementadvisor.intake.IntakeSummary.Rejected;
import org.engagementadvisor.intake.IntakeSummary.Rows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BrokenExportsTests {
    private static final String HEADER = "no,who,day,net\n";
    private static final String GOOD = "1,A,2026-01-01,1\n";

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void begin() {
        trial = new Trial(folder);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "an empty file",
                        "",
                        "lines.csv: found an empty file, expected a first line with the names of the columns"),
                Arguments.of(
                        "a blank header",
                        "\n" + HEADER + GOOD,
                        "lines.csv:1: found a blank line, expected the names of the columns"),
                Arguments.of(
                        "a quote in the header",
                        "no,\"who\"x,day,net\n" + GOOD,
                        "lines.csv:1: found text behind a closing quote, expected a separator or the end of the line, and quotes inside quotes doubled"),
                Arguments.of(
                        "a header in another encoding",
                        "no,who,day,net\0\n" + GOOD,
                        "lines.csv:1: found a NUL character, expected text"),
                Arguments.of(
                        "an unclosed quote",
                        HEADER + "1,\"A,2026-01-01,1\n" + GOOD,
                        "lines.csv:2: found a quote that is never closed, expected a closing quote"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void broken(String what, String content, String expected) throws Exception {
        assertThat(trial.file("lines.csv", content).refusal(Trial.LINES))
                .as(what)
                .contains(expected);
        assertThat(trial.customers()).isEmpty();
    }

    static Stream<Arguments> rejects() {
        return Stream.of(
                Arguments.of("a short row", "2,A\n", "found 2 cells, expected 4 as in the header"),
                Arguments.of("a single cell", "2\n", "found 1 cell, expected 4 as in the header"),
                Arguments.of("a long row", "2,A,2026-01-01,1,\n", "found 5 cells, expected 4 as in the header"),
                Arguments.of(
                        "text behind a quote",
                        "2,\"A\"x,2026-01-01,1\n",
                        "found text behind a closing quote, expected a separator or the end of the line, and quotes inside quotes doubled"),
                Arguments.of(
                        "another line end",
                        "2,A,2026-01-01,1\r\n",
                        "found line ends of two kinds, expected line ends of one kind, CRLF or LF"),
                Arguments.of(
                        "a blank line with another line end",
                        "\r\n",
                        "found line ends of two kinds, expected line ends of one kind, CRLF or LF"),
                Arguments.of(
                        "a carriage return",
                        "2,A\r,2026-01-01,1\n",
                        "found a carriage return alone, expected line ends of one kind, CRLF or LF"),
                Arguments.of("a NUL", "2,A\0,2026-01-01,1\n", "found a NUL character, expected text"),
                Arguments.of(
                        "a long cell",
                        "2," + "A".repeat(1 << 20) + ",2026-01-01,1\n",
                        "found a longer row, expected at most 1048576 bytes in a row of an export (limit `export-row`)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void rejects(String what, String row, String expected) throws Exception {
        var summary = trial.file("lines.csv", HEADER + GOOD + row + "3,B,2026-01-01,1\n")
                .read(Trial.LINES);

        assertThat(summary.rejected()).as(what).containsExactly(rejected(1, "lines.csv:3: " + expected));
        assertThat(summary.lines())
                .extracting(Lines::inFile, Lines::rejected, Lines::used)
                .containsExactly(3L, 1L, 2L);
        assertThat(summary.text())
                .contains("3 lines in the file", "1   row is badly written", "lines.csv:3: " + expected);
        assertThat(summary.hasFindings()).isTrue();
        assertThat(trial.customers()).extracting(Customer::id).containsExactly("A", "B");
        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("1.00");
    }

    private static Rejected rejected(long rows, String... faults) {
        return new Rejected("lines.csv", rows, List.of(faults));
    }

    @Test
    void rejectsAtTheEndOfTheFileToo() throws Exception {
        for (var end : new String[] {"2,A", "2,A,2026-01-01,1\r", "\r"}) {
            var summary = trial.file("lines.csv", HEADER + GOOD + end).read(Trial.LINES);
            assertThat(summary.lines())
                    .as(end)
                    .extracting(Lines::inFile, Lines::rejected, Lines::used)
                    .containsExactly(2L, 1L, 1L);
        }
    }

    /** The quote in line 3 ends in line 5, where the next one stands. */
    @Test
    void saysHowManyLinesAQuoteTooManyCosts() throws Exception {
        var summary = trial.file(
                        "lines.csv",
                        HEADER + GOOD
                                + "2,\"A,2026-01-01,1\n3,A,2026-01-01,1\n4,\"A\",2026-01-01,1\n5,B,2026-01-01,1\n")
                .read(Trial.LINES);

        assertThat(summary.rejected())
                .containsExactly(rejected(
                        1,
                        "lines.csv:5: found text behind a closing quote in the row of the lines 3 to 5, expected a"
                                + " separator or the end of the line, and quotes inside quotes doubled"));
        assertThat(summary.lines().used()).isEqualTo(2);
    }

    @Test
    void accountsForEveryRowOfEveryFile() throws Exception {
        var summary = trial.file(
                        "lines.csv", HEADER + GOOD + "2\n3,A,?,1\n4,\"B\"x\n5,C,2026-01-01,1\n6,B,2026-01-01,1\n")
                .file("who.csv", "id,name\nA,One\nB\nC,Three\nC,Again\n,None\n\"D\"x,Four\n")
                .read(Trial.LINES.replace("{lines: lines.csv}", "{lines: lines.csv, customers: who.csv}")
                        + "customers: {id: id, name: name}\n");

        var lines = summary.lines();
        assertThat(lines.inFile()).isEqualTo(6).isEqualTo(lines.used() + lines.leftOut());
        assertThat(lines)
                .extracting(Lines::used, Lines::rejected, Lines::leftOut)
                .containsExactly(2L, 2L, 4L);
        assertThat(summary.leftOut())
                .filteredOn(reason -> reason.lines() > 0)
                .flatExtracting(LeftOut::examples)
                .containsExactly(new Example(7, "B"), new Example(4, "?"));
        assertThat(summary.otherFiles())
                .containsExactly(new Rows(
                        "customers",
                        "who.csv",
                        false,
                        6,
                        2,
                        2,
                        1,
                        1,
                        List.of(new Example(5, null), new Example(6, null))));
        assertThat(summary.rejected())
                .extracting(Rejected::file, Rejected::rows)
                .containsExactly(tuple("lines.csv", 2L), tuple("who.csv", 2L));
    }

    @Test
    void countsTheRejectsOfAFileForBothOnceInTheList() throws Exception {
        var summary = trial.file("lines.csv", HEADER + GOOD + "2\n")
                .read(Trial.LINES.replace("{lines: lines.csv}", "{lines: lines.csv, customers: lines.csv}")
                        + "customers: {id: who}\n");

        assertThat(summary.rejected()).hasSize(1);
        assertThat(summary.otherFiles())
                .extracting(Rows::rows, Rows::rejected, Rows::used)
                .containsExactly(tuple(2L, 1L, 1L));
    }

    @Test
    void locatesBytesThatAreNotUtf8() throws Exception {
        for (var bytes :
                new int[][] {{0xFF}, {0xC0, 0x80}, {0xED, 0xA0, 0x80}, {0xF5, 0x80, 0x80, 0x80}, {0xE2, 0x82}, {0x80}
                }) {
            var content = new ByteArrayOutputStream();
            content.writeBytes((HEADER + GOOD + "2,").getBytes(StandardCharsets.UTF_8));
            for (int b : bytes) {
                content.write(b);
            }
            content.writeBytes((",2026-01-01,1\n" + GOOD).getBytes(StandardCharsets.UTF_8));
            assertThat(trial.file("lines.csv", content.toByteArray())
                            .read(Trial.LINES.replace("lines.csv", "{path: lines.csv, encoding: UTF-8}"))
                            .rejected())
                    .containsExactly(
                            rejected(
                                    1,
                                    "lines.csv:3: found bytes that are not UTF-8, expected UTF-8, or an `encoding` in the mapping"));
            assertThat(trial.area("A", "bikes").turnover()).isEqualTo("2.00");
        }
    }

    @Test
    void refusesAnotherEncodingThanDeclared() throws Exception {
        assertThat(trial.file("lines.csv", HEADER + GOOD, StandardCharsets.UTF_16)
                        .refusal(Trial.LINES.replace("lines.csv", "{path: lines.csv, encoding: UTF-8}")))
                .containsExactly("lines.csv:1: found UTF-16, expected UTF-8, or an `encoding` in the mapping");
    }

    @Test
    void rejectsBytesOfAnotherEncodingThanDeclared() throws Exception {
        var mapping = Trial.LINES.replace("lines.csv", "{path: lines.csv, encoding: US-ASCII}");
        var summary = trial.file("lines.csv", HEADER + GOOD + "2,Ä,2026-01-01,1\n" + GOOD)
                .read(mapping);

        assertThat(summary.rejected())
                .containsExactly(rejected(
                        1, "lines.csv:3: found a NUL character, or bytes that are not US-ASCII, expected text"));
        assertThat(summary.lines().used()).isEqualTo(2);
    }

    @Test
    void namesAllFaultsOfAllFilesAtOnce() throws Exception {
        trial.file("lines.csv", HEADER + "1,\"A").file("who.csv", "id\"\nx\n\"y");

        assertThat(trial.refusal(Trial.LINES.replace("{lines: lines.csv}", "{lines: lines.csv, customers: who.csv}")
                        + "customers: {id: id}\n"))
                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                .containsExactly("lines.csv:2", "who.csv:3");
    }

    @Test
    void namesTheFirstHundredRejectsAndCountsTheRest() throws Exception {
        var summary =
                trial.file("lines.csv", HEADER + "x\n".repeat(100_000) + GOOD).read(Trial.LINES);

        assertThat(summary.lines().rejected()).isEqualTo(100_000);
        assertThat(summary.lines().used()).isEqualTo(1);
        assertThat(summary.rejected().get(0).faults())
                .hasSize(101)
                .contains("lines.csv:101: found 1 cell, expected 4 as in the header")
                .endsWith("and 99900 more");
    }

    @Test
    void countsRejectsAmongTheRowsThatAnExportMayHave() throws Exception {
        Limit.EXPORT_ROWS.set(2);
        try {
            assertThat(trial.file("lines.csv", HEADER + "x\n" + GOOD + "y\n").refusal(Trial.LINES))
                    .containsExactly("lines.csv: found more than 2, expected at most 2 rows in an export"
                            + " (limit `export-rows`)");
        } finally {
            Limit.EXPORT_ROWS.set(Limit.EXPORT_ROWS.preset());
        }
    }

    @Test
    void refusesMissingColumnsWithThoseThatAreThere() throws Exception {
        assertThat(trial.file("lines.csv", "no,Who,day,day,net\n1,A,2026-01-01,2026-01-01,1\n")
                        .refusal(Trial.LINES))
                .containsExactly(
                        "intake.yaml:2:20: lines.customer: found column `who`, expected one of the columns of `lines.csv`: `no`, `Who`, `day`, `day`, `net`, perhaps `Who`",
                        "intake.yaml:2:35: lines.date: found column `day` more than once in `lines.csv`, expected columns with different names");
    }

    /** The cost of a product in another style was nothing but lines without a cost. */
    @Test
    void namesTheCostsOfProductsThatCannotBeRead() throws Exception {
        var summary = trial.file(
                        "lines.csv", "no,who,day,net,what,qty\n1,A,2026-01-01,30.50,P1,2\n2,A,2026-01-01,30,P2,2\n")
                .file("what.csv", "id,kind,cost\nP1,bikes,\"10,00\"\nP2,bikes,9.50\nP3,bikes,\n")
                .read("""
                        files: {lines: lines.csv, products: what.csv}
                        formats: {decimal: "."}
                        lines: {order: no, customer: who, date: day, amount: net, product: what, quantity: qty}
                        products: {id: id, area: kind, unitCost: cost}
                        """);

        assertThat(summary.cells())
                .containsExactly(new CellFault(
                        "what.csv", "unitCost", "a number as in `1234.50`", 1, List.of(new Example(2, "10,00"))));
        assertThat(summary.text())
                .contains("what.csv: `unitCost`: 1 cells not used, expected a number as in `1234.50`; lines 2 `10,00`");
        assertThat(summary.hasFindings()).isTrue();
        assertThat(summary.allLines().cost()).isEqualTo("19.00");
        assertThat(summary.allLines().linesWithoutCost()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoParquet() throws Exception {
        assertThat(trial.file("lines.parquet", "PAR1 not really")
                        .refusal(Trial.LINES.replace("lines.csv", "lines.parquet")))
                .containsExactly("lines.parquet: found what is no Parquet file, expected a Parquet file");
    }

    @Test
    void refusesLinesOfMoreThanTenYearsAsOnePeriod() throws Exception {
        assertThat(trial.span("all")
                        .file("lines.csv", HEADER + Trial.eachMonth("2016-06-01", 121))
                        .refusal(Trial.LINES))
                .containsExactly("lines.csv: found lines of 121 months, expected at most 120, set by `--months`");
    }

    @Test
    void readsAFileWithoutRows() throws Exception {
        var summary = trial.span("all").file("lines.csv", HEADER).read(Trial.LINES);

        assertThat(summary.lines().inFile()).isZero();
        assertThat(summary.text()).contains("0 lines in the file");
    }

    @Test
    void countsFiguresThatNoAmountCanHave() throws Exception {
        var summary = trial.file(
                        "lines.csv",
                        HEADER
                                + "1,A,2026-01-01,1e400\n2,A,2026-01-01,NaN\n3,A,2026-01-01,1e99\n4,A,2026-01-01,-Infinity\n"
                                + "5,A,2026-01-01,1_000\n6,A,2026-01-01,\"1,000\"\n7,A,2026-01-01,0x10\n8,A,2026-01-01,\n"
                                + "9,A,2026-01-01,1000000000000000\n10,A,2026-01-01,999999999999999.99\n11,A,2026-02-31,1\n"
                                + "12,A,2026-1-1,1\n13,A,20260101,1\n14,A,99999-01-01,1\n15," + "A".repeat(201)
                                + ",2026-01-01,1\n"
                                + "16,\u2003,2026-01-01,1\n17,A\u0007,2026-01-01,1\n")
                .read(Trial.LINES);

        assertThat(summary.leftOut())
                .filteredOn(reason -> reason.lines() > 0)
                .extracting(reason -> reason.reason() + " " + reason.lines())
                .containsExactly("customer is blank 3", "date cannot be read 4", "amount cannot be read 9");
        assertThat(summary.allLines().turnover()).isEqualTo("999999999999999.99");
        assertThat(summary.hasFindings()).isTrue();
    }

    @Test
    void readsNothingOutsideItsFolder() throws Exception {
        var inside = Files.createDirectory(folder.resolve("inside"));
        Files.writeString(folder.resolve("secret.csv"), HEADER + GOOD);
        Files.createSymbolicLink(inside.resolve("link.csv"), folder.resolve("secret.csv"));
        Files.createDirectory(inside.resolve("lines.csv"));
        var within = new Trial(inside);

        for (var path : new String[] {
            "../secret.csv",
            "x/../../secret.csv",
            folder.resolve("secret.csv").toString(),
            "link.csv",
            "none.csv",
            "lines.csv",
            "."
        }) {
            assertThat(within.refusal(Trial.LINES.replace("lines.csv", "\"" + path + "\"")))
                    .as(path)
                    .singleElement()
                    .asString()
                    .startsWith("intake.yaml:1:9: files.lines: found ")
                    .containsAnyOf("inside", "a file in the input folder");
        }
        for (var path : new String[] {"*.csv", "**/[a-z].csv", "?.csv", ""}) {
            assertThat(within.refusal(Trial.LINES.replace("lines.csv", "\"" + path + "\"")))
                    .as(path)
                    .isNotEmpty();
        }
    }
}
