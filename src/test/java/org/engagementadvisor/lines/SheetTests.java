package org.engagementadvisor.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
    void cutsATextThatNoCellHolds() throws IOException {
        var tooLong = new Sheet("one", List.of("text"), List.of(List.of("x".repeat(40_000))));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(tooLong.xlsx()))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .hasSize(32_767);
        }
    }
}
