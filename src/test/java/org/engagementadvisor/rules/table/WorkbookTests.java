package org.engagementadvisor.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.engagementadvisor.Golden;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTests {
    private static final String CSV = "table.drl.csv";

    @TempDir
    Path folder;

    /** The same cells as in the CSV cases make the same table, and the same findings in the same cells. */
    @TestFactory
    Stream<DynamicTest> readsWhatCsvReads() {
        Path findings = Golden.resource("rules/table/findings");
        return Stream.of("good", "bad")
                .flatMap(kind -> Golden.folders(findings.resolve(kind)).stream())
                .filter(WorkbookTests::isAboutContent)
                .map(folder ->
                        DynamicTest.dynamicTest(folder.getFileName().toString(), () -> sameAsCsv(folder.resolve(CSV))));
    }

    private static boolean isAboutContent(Path folder) {
        Findings findings = new Findings();
        Optional<Grid> grid = CsvGrid.read(folder.resolve(CSV), CSV, findings);
        boolean typable = grid.stream()
                .flatMap(cells -> cells.rows().stream())
                .flatMap(List::stream)
                .noneMatch(cell -> cell.text().length() > 32_000 || cell.text().contains("\u0007"));
        return grid.isPresent() && typable && !folder.endsWith("binary");
    }

    private void sameAsCsv(Path csv) throws IOException {
        Findings inCsv = new Findings();
        Optional<Table> expected = Table.read(csv, CSV, "10-x", Words.small(), inCsv);
        Findings inWorkbook = new Findings();
        Optional<Table> table = Workbooks.read(Workbooks.of(csv, folder, workbook -> {}), inWorkbook);
        assertThat(lines(inWorkbook))
                .isEqualTo(lines(inCsv).stream()
                        .map(line -> line.replace(CSV, Workbooks.FILE))
                        .toList());
        assertThat(table.map(Printed::of)).isEqualTo(expected.map(Printed::of));
    }

    @Test
    void readsNumbersAsTheyWereTyped() throws IOException {
        Table table = read(plain((sheet, body) -> {
            body.getCell(1).setCellValue(12345678.9);
            sheet.getRow(13).getCell(1).setCellValue(0.1);
            sheet.getRow(14).createCell(1).setCellValue(123456789012d);
            sheet.getRow(14).getCell(4).setCellValue(3.0);
        }));
        assertThat(Printed.of(table).get(1)).contains("turnover AT_LEAST [12345678.9]");
        assertThat(Printed.of(table).get(2)).contains("turnover AT_LEAST [0.1]");
        assertThat(Printed.of(table).get(3))
                .contains("turnover AT_LEAST [123456789012]")
                .contains("class = 3");
    }

    @Test
    void readsAPercentageAsItsFraction() throws IOException {
        Table table = read(plain((sheet, body) -> {
            CellStyle percent = sheet.getWorkbook().createCellStyle();
            percent.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("0%"));
            body.createCell(3).setCellValue(0.25);
            body.getCell(3).setCellStyle(percent);
        }));
        assertThat(Printed.of(table).get(1)).contains("growth BELOW [0.25]");
    }

    @Test
    void readsDatesAndTruthValues() throws IOException {
        Path workbook = plain((sheet, body) -> {
            sheet.getRow(10).getCell(1).setCellValue("since >= LocalDate.parse(\"$param\")");
            sheet.getRow(10).getCell(2).setCellValue("bought == \"$param\"");
            sheet.getRow(12).getCell(5).setCellValue("");
            date(sheet.getRow(12).getCell(1), LocalDate.of(2026, 6, 30).atStartOfDay());
            sheet.getRow(12).createCell(2).setCellValue(true);
            date(sheet.getRow(13).getCell(1), LocalDate.of(2024, 2, 29).atStartOfDay());
            sheet.getRow(13).getCell(2).setCellValue(false);
        });
        Table table = read(workbook);
        assertThat(Printed.of(table).get(1)).contains("since AT_LEAST [2026-06-30]; C13 bought IS [yes]");
        assertThat(Printed.of(table).get(2)).contains("since AT_LEAST [2024-02-29]; C14 bought IS [no]");
    }

    @Test
    void refusesADateWithATime() throws IOException {
        assertThat(findings(plain((sheet, body) -> date(body.getCell(1), LocalDateTime.of(2026, 6, 30, 14, 0)))))
                .containsExactly(
                        "BAD_CELL table.drl.xlsx:B13: found `2026-06-30T14:00`, expected an amount such as `200000` or"
                                + " `0.50` for turnover");
    }

    @Test
    void refusesFormulasAndErrorsWhereverTheyStand() throws IOException {
        assertThat(findings(plain((sheet, body) -> {
                    body.getCell(1).setCellFormula("250000*2");
                    body.getCell(5).setCellFormula("\"a\"&\"b\"");
                    sheet.getRow(13).getCell(1).setCellErrorValue(FormulaError.DIV0.getCode());
                    sheet.getRow(13).getCell(4).setCellFormula("1+3");
                    sheet.getRow(0).getCell(1).setCellFormula("A2");
                    sheet.getRow(11).getCell(2).setCellFormula("C11");
                })))
                .containsExactly(
                        "FORMULA table.drl.xlsx:B1: found `=A2`, expected a typed text",
                        "FORMULA table.drl.xlsx:C12: found `=C11`, expected a typed text",
                        "FORMULA table.drl.xlsx:B13: found the formula `=250000*2`, expected a typed value",
                        "FORMULA table.drl.xlsx:F13: found the formula `=\"a\"&\"b\"`, expected a typed value",
                        "FORMULA table.drl.xlsx:B14: found the error `#DIV/0!`, expected a typed value",
                        "FORMULA table.drl.xlsx:E14: found the formula `=1+3`, expected a typed value");
    }

    @Test
    void takesAMergedPatternForAllItsColumns() throws IOException {
        Table table = read(plain((sheet, body) -> {
            sheet.getRow(9).getCell(2).setBlank();
            sheet.getRow(9).getCell(3).setBlank();
            sheet.addMergedRegion(new CellRangeAddress(9, 9, 1, 3));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 5));
        }));
        assertThat(table.asks()).hasSize(3);
    }

    @Test
    void takesAMergedConditionForAllItsRows() throws IOException {
        Table table = read(plain((sheet, body) -> {
            sheet.getRow(13).getCell(1).setBlank();
            sheet.addMergedRegion(new CellRangeAddress(12, 13, 1, 1));
        }));
        assertThat(Printed.of(table).get(2)).contains("B14 turnover AT_LEAST [500000]");
    }

    @Test
    void refusesATableOnAnotherSheet() throws IOException {
        Path workbook = plain((sheet, body) -> sheet.getWorkbook()
                .createSheet("Second")
                .createRow(3)
                .createCell(0)
                .setCellValue("RuleTable Another"));
        assertThat(findings(workbook))
                .containsExactly(
                        "MISPLACED_FILE table.drl.xlsx: found a table on the sheet `Second`, expected one table in"
                                + " a file, on its first sheet that is not hidden");
    }

    @Test
    void ignoresNotesOnAnotherSheet() throws IOException {
        Path workbook = plain((sheet, body) -> sheet.getWorkbook()
                .createSheet("Notes")
                .createRow(0)
                .createCell(0)
                .setCellFormula("1/0"));
        assertThat(findings(workbook)).isEmpty();
    }

    @Test
    void refusesMoreColumnsAndRowsThanATableHas() throws IOException {
        assertThat(findings(plain((sheet, body) -> body.createCell(250).setCellValue("x"))))
                .first()
                .asString()
                .startsWith("UNREADABLE_FILE table.drl.xlsx:IQ13: found more columns, expected at most 200 columns");
        assertThat(findings(plain(
                        (sheet, body) -> sheet.createRow(30_000).createCell(0).setCellValue("x"))))
                .containsExactly(
                        "UNREADABLE_FILE table.drl.xlsx: found more rows, expected at most 5000 rows in a table (limit `table-rows`)");
    }

    @Test
    void countsRowsWithAValueOnly() throws IOException {
        assertThat(findings(plain((sheet, body) -> {
                    CellStyle filled = sheet.getWorkbook().createCellStyle();
                    filled.setDataFormat((short) 4);
                    for (int row = 15; row < 25_015; row++) {
                        Row styled = sheet.createRow(row);
                        styled.createCell(0).setCellStyle(filled);
                        styled.createCell(1).setCellValue("");
                    }
                })))
                .isEmpty();
    }

    @Test
    void warnsThatHiddenRowsAndColumnsCount() throws IOException {
        Path workbook = plain((sheet, body) -> {
            sheet.getRow(1).setZeroHeight(true);
            sheet.getRow(2).setZeroHeight(true);
            sheet.getRow(13).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
            // Nothing that counts is hidden here.
            sheet.createRow(20).setZeroHeight(true);
            sheet.setColumnHidden(9, true);
        });
        assertThat(findings(workbook))
                .containsExactly(
                        "HIDDEN table.drl.xlsx:C1: warning: found the hidden column C, which counts all the same,"
                                + " expected every column to be seen, or the column deleted",
                        "HIDDEN table.drl.xlsx:A2: warning: found the hidden rows 2 to 3, 14, which count all the same,"
                                + " expected every row to be seen, without a filter, or the row deleted");
        Table table = Workbooks.read(workbook, new Findings()).orElseThrow();
        assertThat(table.rows())
                .extracting(org.engagementadvisor.rules.table.Row::id)
                .contains("TUR-040");
    }

    @Test
    void asksWhatATextWithThreeDecimalsMeans() throws IOException {
        assertThat(findings(plain((sheet, body) -> {
                    body.getCell(1).setCellValue("500.000");
                    sheet.getRow(13).getCell(1).setCellValue(500.5);
                })))
                .containsExactly(
                        "BAD_CELL table.drl.xlsx:B13: found `500.000`, expected `500000` if the point parts thousands,"
                                + " `500.00` if it parts decimals, for turnover");
    }

    @Test
    void ignoresBlankCellsFarToTheRightAndBelow() throws IOException {
        assertThat(findings(plain((sheet, body) -> {
                    body.createCell(300);
                    sheet.createRow(100).createCell(3).setCellValue("  ");
                })))
                .isEmpty();
    }

    private Path plain(BiConsumer<Sheet, Row> change) throws IOException {
        return Workbooks.plain(folder, workbook -> {
            Sheet sheet = workbook.getSheetAt(0);
            change.accept(sheet, sheet.getRow(12));
        });
    }

    private static void date(Cell cell, LocalDateTime value) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat("dd.mm.yyyy hh:mm"));
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private static Table read(Path workbook) {
        Findings findings = new Findings();
        Optional<Table> table = Workbooks.read(workbook, findings);
        assertThat(findings.sorted()).isEmpty();
        return table.orElseThrow();
    }

    private static List<String> findings(Path workbook) {
        Findings findings = new Findings();
        Workbooks.read(workbook, findings);
        return lines(findings);
    }

    private static List<String> lines(Findings findings) {
        return findings.sorted().stream()
                .map(finding -> finding.code() + " " + finding)
                .toList();
    }
}
