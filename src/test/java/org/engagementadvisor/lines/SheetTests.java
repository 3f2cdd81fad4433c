package org.engagementadvisor.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SheetTests {
    private static final Sheet SHEET = new Sheet(
            "customers",
            List.of("name", "turnover", "since", "note"),
            List.of(
                    Arrays.asList("=Bo", new BigDecimal("-12.50"), LocalDate.of(2026, 1, 31), null),
                    Arrays.asList("Ada, the first", 3, null, "@SUM(A1)")));

    /** Excel takes a file without the mark for one of its own country's letters, and shows “Größe” as “GrÃ¶ÃŸe”. */
    @Test
    void writesCsvWithoutFormulasAndWithTheMarkOfUtf8() {
        assertThat(new String(SHEET.csv(), StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFname,turnover,since,note\n'=Bo,-12.50,2026-01-31,\n\"Ada, the first\",3,,'@SUM(A1)\n");
    }

    @Test
    void writesFiguresAsFiguresDaysAsDaysAndNoFormulasIntoXlsx() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(SHEET.xlsx()))) {
            var sheet = book.getSheet("customers");
            var row = sheet.getRow(1);
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("turnover");
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("'=Bo");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-12.5);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(2))).isTrue();
            assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate()).isEqualTo("2026-01-31");
            assertThat(row.getCell(3)).isNull();
            assertThat(sheet.getRow(2).getCell(1).getNumericCellValue()).isEqualTo(3);
            assertThat(sheet.getRow(2).getCell(3).getStringCellValue()).isEqualTo("'@SUM(A1)");
        }
    }

    @Test
    void readsSortsFiltersAndPrintsAsItIs() throws IOException {
        var long80 = "x".repeat(80);
        var rows = List.of(
                Arrays.<@Nullable Object>asList("Ada", new BigDecimal("1234567.5"), 20_000, long80),
                Arrays.<@Nullable Object>asList("Bo", null, 3L, null));
        var bytes = new Sheet("customers", List.of("name", "turnover", "orders", "what to do"), rows).xlsx();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            var sheet = book.getSheet("customers");
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold())
                    .isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:D3");
            var formatter = new DataFormatter(Locale.ENGLISH);
            assertThat(formatter.formatCellValue(sheet.getRow(1).getCell(1))).isEqualTo("1,234,567.50");
            assertThat(formatter.formatCellValue(sheet.getRow(1).getCell(2))).isEqualTo("20,000");
            // Of the longest text, the heading with the button of its filter, or the widest there is.
            assertThat(characters(sheet, 0)).isEqualTo("name".length() + 4);
            assertThat(characters(sheet, 1)).isEqualTo("1,234,567.50".length() + 1);
            assertThat(characters(sheet, 3)).isEqualTo(60);
            assertThat(sheet.getRow(1).getCell(3).getCellStyle().getWrapText()).isTrue();
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getWrapText()).isFalse();
            assertThat(sheet.getRow(1).getHeightInPoints())
                    .isEqualTo(2 * sheet.getRow(2).getHeightInPoints());
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("1:1");
        }
    }

    private static int characters(XSSFSheet sheet, int column) {
        return sheet.getColumnWidth(column) / 256;
    }

    @Test
    void cutsATextThatNoCellHolds() throws IOException {
        var tooLong = new Sheet("one", List.of("text"), List.of(List.of("x".repeat(40_000))));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(tooLong.xlsx()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767);
        }
    }
}
