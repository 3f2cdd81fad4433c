package org.engagementadvisor.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A table that is handed out to spreadsheet programs, as CSV and as XLSX alike: figures are figures, days are days, and no text
 * becomes a formula.
 *
 * @param name of the file without its ending, and of the sheet
 * @param rows as many cells as headings each; null is a blank cell
 */
public record Sheet(String name, List<String> headings, List<List<@Nullable Object>> rows) {
    private static final int IN_MEMORY = 100;

    /** As people save it from a page. */
    public byte[] csv() {
        var text = new ByteArrayOutputStream();
        text.writeBytes(CsvText.row(headings));
        rows.forEach(row -> text.writeBytes(CsvText.row(row)));
        return CsvText.download(text.toByteArray());
    }

    /** The headings stay in view. */
    public byte[] xlsx() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new SXSSFWorkbook(IN_MEMORY)) {
            var sheet = book.createSheet(name);
            sheet.createFreezePane(0, 1);
            var day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
            int at = 0;
            put(sheet.createRow(at++), headings, day);
            for (var row : rows) {
                put(sheet.createRow(at++), row, day);
            }
            book.write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static void put(Row line, List<? extends @Nullable Object> row, CellStyle day) {
        for (int i = 0; i < row.size(); i++) {
            var value = row.get(i);
            if (value != null) {
                put(line.createCell(i), value, day);
            }
        }
    }

    private static void put(Cell cell, Object value, CellStyle day) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else {
            var text = CsvText.guarded(value.toString());
            cell.setCellValue(
                    text.substring(0, Math.min(text.length(), SpreadsheetVersion.EXCEL2007.getMaxTextLength())));
        }
    }
}
