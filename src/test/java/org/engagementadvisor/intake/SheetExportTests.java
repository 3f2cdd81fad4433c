package org.engagementadvisor.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.engagementadvisor.document.Limit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports that are workbooks: what is stored in the cells counts, not how it is shown. */
class SheetExportTests {
    private static final String MAPPING = Trial.LINES.replace("lines.csv", "book.xlsx");

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void begin() {
        trial = new Trial(folder);
    }

    @AfterEach
    void end() {
        Limit.EXPORT_UNPACKED.set(Limit.EXPORT_UNPACKED.preset());
        Limit.EXPORT_TEXTS.set(Limit.EXPORT_TEXTS.preset());
        Limit.TABLE_UNPACKED.set(Limit.TABLE_UNPACKED.preset());
    }

    private void book(Consumer<XSSFWorkbook> content) throws Exception {
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(folder.resolve("book.xlsx"))) {
            content.accept(book);
            book.write(out);
        }
    }

    private static XSSFRow row(XSSFSheet sheet, int number, Object... cells) {
        var style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("d. mmm yy"));
        var row = sheet.createRow(number - 1);
        for (int i = 0; i < cells.length; i++) {
            var cell = row.createCell(i);
            if (cells[i] instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(style);
            } else if (cells[i] instanceof LocalDateTime moment) {
                cell.setCellValue(moment);
                cell.setCellStyle(style);
            } else if (cells[i] instanceof Number number1) {
                cell.setCellValue(number1.doubleValue());
            } else if (cells[i] instanceof Boolean flag) {
                cell.setCellValue(flag);
            } else {
                cell.setCellValue(cells[i].toString());
            }
        }
        return row;
    }

    @Test
    void readsNumbersDaysAndTextsAsTheyAreStored() throws Exception {
        book(book -> {
            var sheet = book.createSheet("Lines");
            row(sheet, 1, "no", "who", "day", "net");
            row(sheet, 2, 1, 4711, LocalDate.of(2026, 1, 31), 0.1 + 0.2);
            row(sheet, 3, 2, "4711", LocalDateTime.of(2026, 2, 1, 23, 59, 58), 1.234);
            row(sheet, 4, 3, 4711, "2026-02-02", "7.5");
        });
        var summary = trial.read(MAPPING);

        assertThat(trial.area("4711", "bikes").turnover()).isEqualTo("9.034");
        assertThat(trial.customer("4711").orders().last()).isEqualTo("2026-02-02");
        assertThat(trial.customer("4711").orders().count()).isEqualTo(3);
        assertThat(summary.readAs().get(0).as())
                .containsExactly("sheet `Lines` (found: the only one)", "decimal `.` (found)");
    }

    @Test
    void takesTheSheetThatIsAskedForOrTheFirst() throws Exception {
        book(book -> {
            row(book.createSheet("About"), 1, "nothing");
            var sheet = book.createSheet("it's \"2026\"; --");
            row(sheet, 3, "no", "who", "day", "net");
            row(sheet, 5, 1, "A", LocalDate.of(2026, 1, 1), 10);
            row(sheet, 6, "Total", "", "", 10);
            row(sheet, 7, 1, "A", "soon", 10);
        });
        var summary = trial.read(
                Trial.LINES.replace("lines.csv", "{path: book.xlsx, sheet: 'it''s \"2026\"; --', skipRows: 2}"));

        assertThat(summary.lines().used()).isEqualTo(1);
        assertThat(summary.text()).contains("customer is blank; lines 6", "lines 7 `soon`");
        assertThat(trial.refusal(MAPPING))
                .anySatisfy(fault -> assertThat(fault)
                        .contains("columns of `book.xlsx`, sheet `About` (found: the first of `About`, `it's")
                        .endsWith(": `nothing`"));
        assertThat(trial.refusal(Trial.LINES.replace("lines.csv", "{path: book.xlsx, sheet: Abuot}")))
                .containsExactly("intake.yaml:1:9: files.lines: found sheet `Abuot`, expected one of the sheets of"
                        + " `book.xlsx`: `About`, `it's \"2026\"; --`, perhaps `About`");
    }

    /** The value that was computed last is stored beside the formula; nobody computes it anew. */
    @Test
    void takesTheStoredValueOfAFormulaAndRunsNone() throws Exception {
        book(book -> {
            var sheet = book.createSheet();
            row(sheet, 1, "no", "who", "day", "net");
            var row = row(sheet, 2, 1, "A", LocalDate.of(2026, 1, 1));
            row.createCell(3).setCellFormula("2*21");
            row.getCell(3).setCellValue(42);
            row(sheet, 3, 2, "=cmd|' /C calc'!A0", LocalDate.of(2026, 1, 1), 1);
            row(sheet, 4, 3, "A", LocalDate.of(2026, 1, 1)).createCell(3).setCellFormula("1/0");
            sheet.getRow(3).getCell(3).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0);
        });
        var summary = trial.read(MAPPING);

        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("42.00");
        assertThat(trial.customer("=cmd|' /C calc'!A0").areas()).containsOnlyKeys("bikes");
        assertThat(summary.text()).contains("expected a number as in `1234.50`; lines 4 `#DIV/0!`");
    }

    @Test
    void readsFlagsAndSerialDaysOfCustomersAsTheSameWordsEverywhere() throws Exception {
        book(book -> {
            var sheet = book.createSheet();
            row(sheet, 1, "no", "who", "day", "net", "sells", "leads", "since");
            row(sheet, 2, 1, "A", 46023, 10, true, "Ja", 43831);
            row(sheet, 3, 2, "B", 46023, 10, false, "x", 60);
        });
        var summary = trial.read(MAPPING.replace("date: day", "date: {column: day, format: excel}")
                + "customers: {resells: sells, opinionLeader: leads, firstOrder: {column: since, format: excel}}\n");

        assertThat(trial.customer("A").orders().last()).isEqualTo("2026-01-01");
        assertThat(trial.customer("A").firstOrder()).isEqualTo("2020-01-01");
        assertThat(trial.customer("A").business().resells()).isTrue();
        assertThat(trial.customer("B").business().resells()).isFalse();
        assertThat(trial.customer("B").business().opinionLeader()).isTrue();
        assertThat(summary.text()).contains("`firstOrder`: 1 cells not used");
    }

    /** Where the mapping says that texts have a comma, numbers are still numbers. */
    @Test
    void mixesNumbersWithTextsOfAnotherDecimalSign() throws Exception {
        book(book -> {
            var sheet = book.createSheet();
            row(sheet, 1, "no", "who", "day", "net");
            row(sheet, 2, 1, "A", LocalDate.of(2026, 1, 1), 1.234);
            row(sheet, 3, 2, "A", LocalDate.of(2026, 1, 1), "1.234,50");
        });
        trial.read(MAPPING + "formats: {decimal: \",\", thousands: \".\"}\n");

        assertThat(trial.area("A", "bikes").turnover()).isEqualTo("1235.734");
    }

    @Test
    void countsDaysFrom1904WhereTheWorkbookDoes() throws Exception {
        book(book -> {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            var sheet = book.createSheet();
            row(sheet, 1, "no", "who", "day", "net");
            row(sheet, 2, 1, "A", LocalDate.of(2026, 1, 1), 1);
        });
        trial.read(MAPPING);

        assertThat(trial.customer("A").orders().last()).isEqualTo("2026-01-01");
    }

    @Test
    void refusesWhatIsNoWorkbookInOneSentence() throws Exception {
        for (var content : new byte[][] {
            {},
            "no,who,day,net\n".getBytes(StandardCharsets.UTF_8),
            zip("xl/workbook.xml", "<x/>".getBytes(StandardCharsets.UTF_8), 1)
        }) {
            assertThat(trial.file("book.xlsx", content).refusal(MAPPING))
                    .containsExactly("book.xlsx: found what is no workbook, expected an .xlsx file as spreadsheet"
                            + " programs write it");
        }
    }

    @Test
    void bombsDoNotUnpack() throws Exception {
        var zeros = new byte[1 << 20];
        trial.file("book.xlsx", zip("xl/styles.xml", zeros, 200));
        Limit.TABLE_UNPACKED.set(10L << 20);
        assertThat(trial.refusal(MAPPING))
                .containsExactly("book.xlsx: found more, expected at most 10485760 bytes in all parts of a workbook"
                        + " (limit `table-unpacked`)");

        book(book -> {
            var sheet = book.createSheet();
            row(sheet, 1, "no", "who", "day", "net");
            for (int i = 2; i < 500; i++) {
                row(sheet, i, i, "who " + i, LocalDate.of(2026, 1, 1), 1);
            }
        });
        Limit.EXPORT_TEXTS.set(2000);
        assertThat(trial.refusal(MAPPING)).singleElement().asString().contains("limit `export-texts`");
        Limit.EXPORT_TEXTS.set(Limit.EXPORT_TEXTS.preset());
        Limit.EXPORT_UNPACKED.set(5000);
        assertThat(trial.refusal(MAPPING)).singleElement().asString().contains("limit `export-unpacked`");
    }

    /** An entity that names others, and a file outside, are both no part of a sheet. */
    @Test
    void readsNoEntities() throws Exception {
        book(book -> row(book.createSheet(), 1, "no", "who", "day", "net"));
        var evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\"><c"
                + " t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";
        replace("xl/worksheets/sheet1.xml", evil);

        assertThat(trial.refusal(MAPPING)).singleElement().asString().contains("book.xlsx: found what is no workbook");
    }

    private void replace(String part, String content) throws Exception {
        try (var files = java.nio.file.FileSystems.newFileSystem(folder.resolve("book.xlsx"))) {
            Files.writeString(files.getPath(part), content);
        }
    }

    private static byte[] zip(String part, byte[] content, int times) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(part));
            for (int i = 0; i < times; i++) {
                zip.write(content);
            }
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
