package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
                        "a short row",
                        HEADER + GOOD + "2,A\n",
                        "lines.csv:3: found 2 cells, expected 4 as in the header"),
                Arguments.of(
                        "a long row",
                        HEADER + GOOD + "2,A,2026-01-01,1,\n",
                        "lines.csv:3: found 5 cells, expected 4 as in the header"),
                Arguments.of(
                        "an unclosed quote",
                        HEADER + "1,\"A,2026-01-01,1\n" + GOOD,
                        "lines.csv:2: found a quote that is never closed, expected a closing quote"),
                Arguments.of(
                        "text behind a quote",
                        HEADER + "1,\"A\"x,2026-01-01,1\n",
                        "lines.csv:2: found text behind a closing quote, expected a separator or the end of the line, and quotes inside quotes doubled"),
                Arguments.of(
                        "mixed line ends",
                        HEADER + "1,A,2026-01-01,1\r\n" + GOOD,
                        "lines.csv:2: found line ends of two kinds, expected line ends of one kind, CRLF or LF"),
                Arguments.of(
                        "a carriage return",
                        HEADER + "1,A\r,2026-01-01,1\n",
                        "lines.csv:2: found a carriage return alone, expected line ends of one kind, CRLF or LF"),
                Arguments.of(
                        "a NUL", HEADER + "1,A\0,2026-01-01,1\n", "lines.csv:2: found a NUL character, expected text"),
                Arguments.of(
                        "semicolons",
                        (HEADER + GOOD).replace(',', ';'),
                        "lines.csv:1: found `;` between the columns, expected `,`, or a `separator` in the mapping"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void broken(String what, String content, String expected) throws Exception {
        assertThat(trial.file("lines.csv", content).refusal(Trial.LINES))
                .as(what)
                .contains(expected);
        assertThat(trial.customers()).isEmpty();
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
            content.writeBytes(",2026-01-01,1\n".getBytes(StandardCharsets.UTF_8));
            assertThat(trial.file("lines.csv", content.toByteArray()).refusal(Trial.LINES))
                    .containsExactly(
                            "lines.csv:3: found bytes that are not UTF-8, expected UTF-8, or an `encoding` in the mapping");
        }
    }

    @Test
    void refusesUtf16WithoutADeclaration() throws Exception {
        assertThat(trial.file("lines.csv", HEADER + GOOD, StandardCharsets.UTF_16)
                        .refusal(Trial.LINES))
                .containsExactly("lines.csv:1: found UTF-16, expected UTF-8, or an `encoding` in the mapping");
    }

    @Test
    void refusesAnotherEncodingThanDeclared() throws Exception {
        var mapping = Trial.LINES.replace("lines.csv", "{path: lines.csv, encoding: US-ASCII}");

        assertThat(trial.file("lines.csv", HEADER + "1,Ä,2026-01-01,1\n").refusal(mapping))
                .singleElement()
                .asString()
                .startsWith("lines.csv:")
                .contains("bytes that are not US-ASCII");
    }

    @Test
    void namesAllFaultsOfAllFilesAtOnce() throws Exception {
        trial.file("lines.csv", HEADER + "1\n2\n" + GOOD).file("who.csv", "id\n\"x\"y\n");

        assertThat(trial.refusal(Trial.LINES.replace("{lines: lines.csv}", "{lines: lines.csv, customers: who.csv}")
                        + "customers: {id: id}\n"))
                .extracting(fault -> fault.substring(0, fault.indexOf(": ")))
                .containsExactly("lines.csv:2", "lines.csv:3", "who.csv:2");
    }

    @Test
    void namesTheFirstHundredFaultsAndCountsTheRest() throws Exception {
        assertThat(trial.file("lines.csv", HEADER + "x\n".repeat(100_000)).refusal(Trial.LINES))
                .hasSize(101)
                .contains("lines.csv:101: found 1 cell, expected 4 as in the header")
                .endsWith("and 99900 more");
    }

    @Test
    void refusesMissingColumnsWithThoseThatAreThere() throws Exception {
        assertThat(trial.file("lines.csv", "no,Who,day,day,net\n1,A,2026-01-01,2026-01-01,1\n")
                        .refusal(Trial.LINES))
                .containsExactly(
                        "intake.yaml:2:20: lines.customer: found column `who`, expected one of the columns of `lines.csv`: `no`, `Who`, `day`, `day`, `net`, perhaps `Who`",
                        "intake.yaml:2:35: lines.date: found column `day` more than once in `lines.csv`, expected columns with different names");
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
                        .file("lines.csv", HEADER + "1,A,2016-06-30,1\n")
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
