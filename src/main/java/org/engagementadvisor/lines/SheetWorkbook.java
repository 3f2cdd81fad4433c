package org.engagementadvisor.lines;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a sheet as a workbook that people read, sort, filter and print as it is. */
final class SheetWorkbook {
    private static final int IN_MEMORY = 100;
    private static final String DAY = "yyyy-mm-dd";

    /** With room behind, as a text may stand beside it. */
    private static final String WHOLE = "#,##0_)";

    private static final String DECIMAL = "#,##0.00_)";

    /** In characters, with room for the button of the filter; what is longer is wrapped. */
    private static final int NARROWEST = 8;

    private static final int WIDEST = 60;
    private static final int BUTTON = 3;
    private static final int UNITS_OF_A_CHARACTER = 256;

    private final Sheet sheet;

    SheetWorkbook(Sheet sheet) {
        this.sheet = sheet;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new SXSSFWorkbook(IN_MEMORY)) {
            var written = book.createSheet(sheet.name());
            lookAt(written);
            var heading = style(book, null);
            var bold = book.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            heading.setWrapText(true);
            var headings = written.createRow(0);
            for (int i = 0; i < sheet.headings().size(); i++) {
                cell(headings, i, heading).setCellValue(text(sheet.headings().get(i)));
            }
            var styles = styles(book, written);
            for (int at = 0; at < sheet.rows().size(); at++) {
                var row = written.createRow(at + 1);
                // Not every program makes rows as high as what is wrapped in them.
                row.setHeightInPoints(lines(sheet.rows().get(at)) * written.getDefaultRowHeightInPoints());
                put(row, sheet.rows().get(at), styles);
            }
            book.write(bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private void lookAt(SXSSFSheet written) {
        written.createFreezePane(0, 1);
        written.setAutoFilter(new CellRangeAddress(
                0, sheet.rows().size(), 0, Math.max(0, sheet.headings().size() - 1)));
        written.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        written.setFitToPage(true);
        written.getPrintSetup().setLandscape(true);
        written.getPrintSetup().setFitHeight((short) 0);
    }

    /** Of each column, by what stands in it, which also makes it as wide. */
    private List<CellStyle> styles(Workbook book, SXSSFSheet written) {
        var text = style(book, null);
        var wrapped = style(book, null);
        wrapped.setWrapText(true);
        var day = style(book, DAY);
        var whole = style(book, WHOLE);
        var decimal = style(book, DECIMAL);
        var styles = new CellStyle[sheet.headings().size()];
        for (int i = 0; i < styles.length; i++) {
            var column = column(i);
            int widest = column.stream().mapToInt(SheetWorkbook::width).max().orElse(0);
            int heading = sheet.headings().get(i).length() + BUTTON;
            int characters = Math.max(Math.max(widest, heading) + 1, NARROWEST);
            written.setColumnWidth(i, Math.min(characters, WIDEST) * UNITS_OF_A_CHARACTER);
            if (column.stream().anyMatch(LocalDate.class::isInstance)) {
                styles[i] = day;
            } else if (!column.isEmpty() && column.stream().allMatch(Number.class::isInstance)) {
                styles[i] = column.stream().allMatch(SheetWorkbook::isWhole) ? whole : decimal;
            } else {
                styles[i] = widest > WIDEST ? wrapped : text;
            }
        }
        return List.of(styles);
    }

    private List<Object> column(int at) {
        return sheet.rows().stream()
                .<Object>mapMulti((row, each) -> {
                    var value = row.get(at);
                    if (value != null) {
                        each.accept(value);
                    }
                })
                .toList();
    }

    private static boolean isWhole(Object number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
    }

    /** Figures have signs of thousands. */
    private static int width(Object value) {
        if (value instanceof Number number) {
            int whole = String.valueOf(Math.round(number.doubleValue())).length();
            return whole + (whole - 1) / 3 + (isWhole(value) ? 0 : 3);
        }
        return value.toString().length();
    }

    private static int lines(List<? extends @Nullable Object> row) {
        return row.stream()
                .mapToInt(value -> value instanceof String text ? 1 + (text.length() - 1) / WIDEST : 1)
                .max()
                .orElse(1);
    }

    private static CellStyle style(Workbook book, @Nullable String format) {
        var style = book.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (format != null) {
            style.setDataFormat(book.createDataFormat().getFormat(format));
        }
        return style;
    }

    private static void put(Row line, List<? extends @Nullable Object> row, List<CellStyle> styles) {
        for (int i = 0; i < row.size(); i++) {
            var value = row.get(i);
            if (value instanceof Number number) {
                cell(line, i, styles.get(i)).setCellValue(number.doubleValue());
            } else if (value instanceof LocalDate date) {
                cell(line, i, styles.get(i)).setCellValue(date);
            } else if (value != null) {
                cell(line, i, styles.get(i)).setCellValue(text(value));
            }
        }
    }

    private static Cell cell(Row line, int at, CellStyle style) {
        var cell = line.createCell(at);
        cell.setCellStyle(style);
        return cell;
    }

    private static String text(Object value) {
        var text = CsvText.guarded(value.toString());
        return text.substring(0, Math.min(text.length(), SpreadsheetVersion.EXCEL2007.getMaxTextLength()));
    }
}
