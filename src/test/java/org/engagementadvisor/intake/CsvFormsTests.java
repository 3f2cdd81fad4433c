package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.intake.IntakeSummary.Example;
import org.engagementadvisor.intake.IntakeSummary.LeftOut;
import org.engagementadvisor.intake.IntakeSummary.Lines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a CSV file is written is found by looking at it, told, and what the mapping says instead counts. */
class CsvFormsTests {
    private static final String ROWS = """
            no;who;day;net
            1;Müller, Söhne;2026-01-01;1.234,50
            2;Müller, Söhne;2026-01-02;-0,5
            """;

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void begin() {
        trial = new Trial(folder);
    }

    private static List<String> readAs(IntakeSummary summary) {
        return summary.readAs().get(0).as();
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "semicolons, ;, windows-1252, `;`, windows-1252",
        "semicolons, ;, UTF-8, `;`, UTF-8",
        "tabs, TAB, ISO-8859-1, tab, windows-1252",
        "bars, |, UTF-16LE, `|`, UTF-16LE",
        "bars, |, UTF-16BE, `|`, UTF-16BE",
        "semicolons, ;, UTF-16, `;`, UTF-16"
    })
    void findsSeparatorEncodingAndDecimalSign(
            String what, String separator, String encoding, String told, String toldEncoding) throws Exception {
        var rows = ROWS.replace(";", separator.equals("TAB") ? "\t" : separator);
        var summary = trial.file("lines.csv", rows, Charset.forName(encoding)).read(Trial.LINES);

        assertThat(trial.customers()).as(what).extracting(Customer::id).containsExactly("Müller, Söhne");
        assertThat(summary.allLines().turnover()).isEqualTo("1234.00");
        assertThat(readAs(summary))
                .containsExactly(
                        "separator " + told + " (found)",
                        "encoding " + toldEncoding + " (found)",
                        "decimal `,` (found)",
                        "thousands `.` (found)");
        assertThat(summary.text()).contains("lines.csv read as: separator " + told + " (found), encoding ");
    }

    @Test
    void findsAByteOrderMarkAndSingleQuotes() throws Exception {
        var summary = trial.file(
                        "lines.csv", "\uFEFFno,who,day,net\n1,'A, B',2026-01-01,1.5\n2,'it''s',2026-01-01,2.25\n")
                .read(Trial.LINES);

        assertThat(trial.customers()).extracting(Customer::id).containsExactly("A, B", "it's");
        assertThat(readAs(summary)).contains("quote `'` (found)", "decimal `.` (found)");
    }

    @Test
    void takesTheWordOfTheMappingForAll() throws Exception {
        var summary = trial.file("lines.csv", "no,who;day;net\n1;\"A;2026-01-01;1,000\n")
                .read("""
                        files: {lines: {path: lines.csv, separator: ";", quote: none, encoding: windows-1252}}
                        formats: {decimal: ".", thousands: ","}
                        lines: {order: "no,who", customer: "no,who", date: day, amount: net, area: {constant: bikes}}
                        """.replace("no,who;day", "no,who;day"));

        assertThat(readAs(summary))
                .containsExactly(
                        "separator `;`", "encoding windows-1252", "quote none", "decimal `.`", "thousands `,`");
        assertThat(summary.lines().rejected()).isEqualTo(1);
    }

    @Test
    void refusesToGuessWhatASignMeans() throws Exception {
        assertThat(trial.file("lines.csv", "no;who;day;net\n1;A;2026-01-01;1.234\n")
                        .refusal(Trial.LINES))
                .containsExactly(
                        "lines.csv: found numbers as in `1.234`, whose sign may be of decimals or of thousands,"
                                + " expected `formats: {decimal: …, thousands: …}` in the mapping");
        trial.read(Trial.LINES + "formats: {decimal: \",\", thousands: \".\"}\n");
        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("1234.00");
    }

    @Test
    void countsTheCellsThatAreWrittenOtherwiseThanMost() throws Exception {
        var summary = trial.file(
                        "lines.csv", "no;who;day;net\n1;A;2026-01-01;1,50\n2;A;2026-01-01;2,25\n3;A;2026-01-01;9.75\n")
                .read(Trial.LINES);

        assertThat(readAs(summary)).contains("decimal `,` (found, against 1 cells)");
        assertThat(summary.allLines().turnover()).isEqualTo("3.75");
        assertThat(summary.text())
                .contains("1   amount cannot be read; column `net`, expected a number as in `1234,50`; lines 4 `9.75`");
    }

    @Test
    void skipsTitleRowsAndLeavesTotalRowsOut() throws Exception {
        var summary = trial.file("lines.csv", """
                        Sales of the year;;
                        printed "by hand

                        no;who;day;net
                        1;A;2026-01-01;1,50
                        2;A;;x
                        Total;;;3,00
                        """)
                .read(Trial.LINES.replace("lines.csv", "{path: lines.csv, skipRows: 3}")
                        + "leaveOut: [{reason: total row, field: order, startsWith: Total}]\n");

        assertThat(summary.lines())
                .extracting(Lines::inFile, Lines::used, Lines::leftOut)
                .containsExactly(3L, 1L, 2L);
        assertThat(summary.leftOut())
                .filteredOn(reason -> reason.lines() > 0)
                .extracting(LeftOut::reason, LeftOut::examples)
                .containsExactly(
                        tuple("total row", List.of(new Example(7, "Total"))),
                        tuple("date cannot be read", List.of(new Example(6, null))));
        assertThat(trial.file("lines.csv", "a\nb\n")
                        .refusal(Trial.LINES.replace("lines.csv", "{path: lines.csv, skipRows: 3}")))
                .containsExactly("lines.csv: found nothing behind 3 skipped lines, expected a first line with the"
                        + " names of the columns");
    }

    /** A mapping that knows its export has such rows is not told of them as of faults. */
    @Test
    void leavesRaggedRowsOutUnderAReason() throws Exception {
        trial.file("lines.csv", "no,who,day,net\n1,A,2026-01-01,1\n2,A\n3,A,2026-01-01,1,1\n");
        var unforeseen = trial.read(Trial.LINES);
        var foreseen = trial.read(Trial.LINES + "leaveOut: [{reason: cut short, is: badly written}]\n");

        assertThat(unforeseen.hasFindings()).isTrue();
        assertThat(unforeseen.text()).contains("2   row is badly written\n");
        assertThat(foreseen.hasFindings()).isFalse();
        assertThat(foreseen.leftOut().get(0))
                .extracting(LeftOut::reason, LeftOut::foreseen, LeftOut::lines)
                .containsExactly("cut short", true, 2L);
        assertThat(foreseen.lines())
                .extracting(Lines::inFile, Lines::used, Lines::leftOut)
                .containsExactly(3L, 1L, 2L);
    }

    @Test
    void readsSeveralFilesAsOneByTheNamesOfTheirColumns() throws Exception {
        trial.file("lines-2.csv", "net;who;day;no\n2,50;B;2026-01-02;2\nx;B;2026-01-02;3\n")
                .file("lines-1.csv", "no,who,day,net,extra\n1,A,2026-01-01,\"1,50\",z\n")
                .file("other.csv", "no\n1\n");
        var summary = trial.read(Trial.LINES.replace("lines.csv", "\"lines-*.csv\""));

        assertThat(summary.lines()).extracting(Lines::inFile, Lines::used).containsExactly(3L, 2L);
        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("1.50");
        assertThat(trial.area("B", "bikes").turnover()).isEqualTo("2.50");
        assertThat(summary.readAs()).extracting(ReadAs::file).containsExactly("lines-1.csv", "lines-2.csv");
        assertThat(summary.text()).contains("lines lines-2.csv:3 `x`");
    }

    @Test
    void namesTheFileOfSeveralThatLacksAColumn() throws Exception {
        trial.file("lines-1.csv", "no,who,day,net\n1,A,2026-01-01,1\n")
                .file("lines-2.csv", "no,who,day,sum\n1,A,2026-01-01,1\n");

        assertThat(trial.refusal(Trial.LINES.replace("lines.csv", "\"lines-*.csv\"")))
                .containsExactly("intake.yaml:2:46: lines.amount: found column `net`, expected one of the columns of"
                        + " `lines-2.csv`: `no`, `who`, `day`, `sum`");
        assertThat(trial.refusal(Trial.LINES.replace("lines.csv", "\"none-*.csv\"")))
                .containsExactly("intake.yaml:1:9: files.lines: found `none-*.csv`, expected a name that files in the"
                        + " input folder have");
    }

    @Test
    void readsNothingOutsideOfTheFolderByAName() throws Exception {
        var inside = Files.createDirectory(folder.resolve("inside"));
        Files.writeString(folder.resolve("lines-1.csv"), "no,who,day,net\n1,A,2026-01-01,1\n");
        Files.createSymbolicLink(inside.resolve("lines-2.csv"), folder.resolve("lines-1.csv"));
        var within = new Trial(inside);

        assertThat(within.refusal(Trial.LINES.replace("lines.csv", "\"../lines-*.csv\"")))
                .singleElement()
                .asString()
                .contains("expected a name that files in the input folder have");
        assertThat(within.refusal(Trial.LINES.replace("lines.csv", "\"lines-*.csv\"")))
                .singleElement()
                .asString()
                .contains("a link that leads out of the input folder");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"'PK\u0003\u0004', a workbook or another archive", "PAR1, Parquet", "%PDF, a PDF"})
    void saysInOneSentenceWhatIsNoCsv(String start, String what) throws Exception {
        assertThat(trial.file("lines.csv", start + "\u0000\u0001\n".repeat(200)).refusal(Trial.LINES))
                .containsExactly("lines.csv: found " + what
                        + ", expected CSV, or `.xlsx` or `.parquet` by the name of what it is");
    }

    @Test
    void refusesKeysThatDoNotFitTheFile() {
        assertThat(trial.refusal(Trial.LINES.replace(
                        "lines.csv", "{path: a.parquet, separator: \";\", sheet: S, skipRows: 1, quote: \"'\"}")))
                .containsExactly(
                        "intake.yaml:1:9: files.lines: found `sheet` for a file that is no workbook, expected an .xlsx"
                                + " file, or no `sheet`",
                        "intake.yaml:1:9: files.lines: found `skipRows` for a Parquet file, expected CSV or .xlsx, or"
                                + " no `skipRows`",
                        "intake.yaml:1:34: files.lines.separator: found `;` for a file that is no CSV, expected CSV, or"
                                + " no such key",
                        "intake.yaml:1:73: files.lines.quote: found `'` for a file that is no CSV, expected CSV, or no"
                                + " such key");
    }
}
