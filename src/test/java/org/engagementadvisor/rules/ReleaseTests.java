package org.engagementadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The release is of what the rules say, not of how they are stored. */
class ReleaseTests {
    private static final String TABLE = "book/10-class/turnover-class.drl.csv";

    @TempDir
    Path rules;

    private String before;

    @BeforeEach
    void putUpABook() {
        Books.in(rules);
        // The table takes other hit policies below, with which that line may not stand.
        Books.replace(rules, TABLE, "otherwise,not answered", "question,How much does it buy?");
        Books.write(rules, "book/20-priority/level.drl", """
                package x;
                import org.engagementadvisor.rules.engine.Case;

                rule "LEV-010" when
                    $c : Case(after == "20-priority", value("priority") == "A")
                then
                    $c.answer("level", "strategic", "it is so");
                end
                """);
        before = release();
    }

    @Test
    void staysWhereCommasQuotesOrLineEndsAreWrittenOtherwise() throws IOException {
        Path table = rules.resolve(TABLE);
        List<String> lines = Files.readAllLines(table);
        Files.writeString(table, "\uFEFF" + String.join(",,,\r\n", lines) + ",,,\r\n,,,,\r\n");
        assertThat(release()).isEqualTo(before);
        Books.replace(rules, TABLE, "TUR-050,500000,5", "\"TUR-050\",\"500000\", 5 ");
        assertThat(release()).isEqualTo(before);
    }

    @Test
    void staysWhereATableBecomesAWorkbook() throws IOException {
        Books.replace(rules, TABLE, "TUR-040,200000,4", "TUR-040,200000.50,4");
        String inCsv = release();
        save(rules.resolve(TABLE), rules.resolve("book/10-class/turnover-class.drl.xlsx"));
        assertThat(release()).isEqualTo(inCsv);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                TABLE + "|owner,Sales controlling|owner,Sales management",
                TABLE + "|question,How much does it buy?|source,[004]",
                TABLE + "|TUR-050,500000,5|TUR-050,500000.00,5",
                "book/rulebook.yaml|currency: EUR|currency: 'EUR'  # as all our books",
                "book/rulebook.yaml|[turnoverClass, priority]|[turnoverClass,    priority]",
            })
    void staysWhereNothingIsSaidOtherwise(String file, String old, String fresh) {
        Books.replace(rules, file, old, fresh);
        assertThat(release()).isEqualTo(before);
    }

    @Test
    void staysBesideFilesThatSayNothingOfAdvice() {
        Books.write(rules, "book/10-class/README.md", "Notes");
        Books.write(rules, "book/intake.yaml", "of another program");
        assertThat(release()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                TABLE + "|TUR-050,500000,5|TUR-050,500001,5",
                TABLE + "|TUR-050,500000,5|TUR-055,500000,5",
                TABLE + "|title,Turnover class|title,Class of turnover",
                TABLE + "|decision,D3|decision,D4",
                TABLE + "|(EUR a year, inclusive)|(EUR, inclusive)",
                TABLE + "|hit policy,first|hit policy,maximum",
                "book/20-priority/level.drl|it is so|so it is",
                "book/rulebook.yaml|locale: en-GB|locale: en-US",
                "book/rulebook.yaml|area: [pumps, valves]|area: [pumps, valves, hoses]",
                "book/rulebook.yaml|dataGapsAtMost: 3|dataGapsAtMost: 4",
                "shared/vocabulary.yaml|label: Priority|label: Priority of the customer",
                "shared/vocabulary.yaml|above: \"more than {0}\"|above: \"over {0}\"",
            })
    void changesWithWhatIsSaid(String file, String old, String fresh) {
        Books.replace(rules, file, old, fresh);
        assertThat(release()).isNotEqualTo(before).matches("[0-9a-f]{12}");
    }

    @Test
    void changesWithTheOrderOfRows() throws IOException {
        Path table = rules.resolve(TABLE);
        String text = Files.readString(table);
        Files.writeString(table, text.replace("hit policy,first", "hit policy,maximum"));
        String oneWay = release();
        Files.writeString(
                table,
                text.replace("hit policy,first", "hit policy,maximum")
                        .replace("TUR-050,500000,5\nTUR-040,200000,4", "TUR-040,200000,4\nTUR-050,500000,5"));
        assertThat(release()).isNotEqualTo(oneWay);
    }

    private String release() {
        return RuleBook.read(rules, Books.NAME).release();
    }

    /** As a spreadsheet program saves it: figures as numbers. */
    private static void save(Path csv, Path workbook) throws IOException {
        try (var book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(workbook);
                var rows = CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .ofCsvRecord(csv)) {
            Sheet sheet = book.createSheet("Rules");
            rows.forEach(record -> {
                Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
                for (int at = 0; at < record.getFieldCount(); at++) {
                    type(row.createCell(at), record.getField(at));
                }
            });
            book.write(out);
        }
        Files.delete(csv);
    }

    private static void type(Cell cell, String text) {
        if (text.matches("\\d+(\\.\\d+)?")) {
            cell.setCellValue(new BigDecimal(text).doubleValue());
        } else {
            cell.setCellValue(text);
        }
    }
}
