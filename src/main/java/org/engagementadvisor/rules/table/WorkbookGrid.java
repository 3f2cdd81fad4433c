package org.engagementadvisor.rules.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.rules.table.Finding.Code;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table from the first sheet of a workbook. Numbers come as they were typed, not in scientific notation, and
 * dates as ISO dates; Drools' own parser takes formula results for values and errors for text, here both are told apart.
 */
final class WorkbookGrid {
    private WorkbookGrid() {}

    static Optional<Grid> read(Path path, String file, Findings findings) {
        ZipSecureFile.setMinInflateRatio(0.001);
        try (Workbook workbook = WorkbookFactory.create(path.toFile(), null, true)) {
            checkOthers(workbook, file, findings);
            Sheet sheet = workbook.getSheetAt(0);
            int last = lastFilled(sheet);
            if (Limit.TABLE_ROWS.isExceededBy(last + 1L)) {
                findings.error(Code.UNREADABLE_FILE, file, null, "more rows", Limit.TABLE_ROWS.expected());
                return Optional.empty();
            }
            HiddenCells.report(sheet, last, file, findings);
            List<List<Cell>> rows = new ArrayList<>();
            for (int row = 0; row <= last; row++) {
                rows.add(cells(sheet.getRow(row), row, file, findings));
            }
            sheet.getMergedRegions().forEach(region -> spread(region, rows));
            return Optional.of(new Grid(file, rows));
        } catch (IOException | RuntimeException broken) {
            // POI says by a dozen unrelated exceptions that a workbook is damaged, locked, or none at all.
            findings.error(
                    Code.UNREADABLE_FILE, file, null, "a file that is not a readable workbook", "an unlocked .xlsx");
            return Optional.empty();
        }
    }

    /** The last row with a value in it: a row that was only formatted says nothing. */
    private static int lastFilled(Sheet sheet) {
        int last = -1;
        for (Row row : sheet) {
            for (var cell : row) {
                if (!cell(cell, row.getRowNum(), cell.getColumnIndex()).isBlank()) {
                    last = row.getRowNum();
                    break;
                }
            }
        }
        return last;
    }

    private static void checkOthers(Workbook workbook, String file, Findings findings) {
        for (int at = 1; at < workbook.getNumberOfSheets(); at++) {
            for (Row row : workbook.getSheetAt(at)) {
                var first = row.getCell(0);
                if (first != null && first.toString().startsWith("RuleTable")) {
                    findings.error(
                            Code.MISPLACED_FILE,
                            file,
                            null,
                            "a table on the sheet " + Findings.quoted(workbook.getSheetName(at)),
                            "one table in a file, on its first sheet");
                }
            }
        }
    }

    private static List<Cell> cells(@Nullable Row row, int at, String file, Findings findings) {
        List<Cell> cells = new ArrayList<>();
        int width = row == null ? 0 : row.getLastCellNum();
        for (int column = 0; row != null && column < width; column++) {
            var typed = row.getCell(column);
            Cell cell = typed == null ? Cell.blank(at, column) : cell(typed, at, column);
            if (column < Limit.TABLE_COLUMNS.most()) {
                cells.add(cell);
            } else if (!cell.isBlank()) {
                findings.error(
                        Code.UNREADABLE_FILE, file, cell.place(), "more columns", Limit.TABLE_COLUMNS.expected());
                return cells;
            }
        }
        return cells;
    }

    /** Every cell of a merged region says what its first one says, as people see it and Drools reads it. */
    private static void spread(CellRangeAddress region, List<List<Cell>> rows) {
        int column = region.getFirstColumn();
        List<Cell> top = region.getFirstRow() < rows.size() ? rows.get(region.getFirstRow()) : List.of();
        if (column >= top.size()) {
            return;
        }
        Cell first = top.get(column);
        for (int at = region.getFirstRow(); at <= Math.min(region.getLastRow(), rows.size() - 1); at++) {
            List<Cell> cells = rows.get(at);
            for (int to = column; to <= Math.min(region.getLastColumn(), Limit.TABLE_COLUMNS.count() - 1); to++) {
                while (cells.size() <= to) {
                    cells.add(Cell.blank(at, cells.size()));
                }
                cells.set(to, new Cell(at, to, first.kind(), first.text()));
            }
        }
    }

    private static Cell cell(org.apache.poi.ss.usermodel.Cell cell, int row, int column) {
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            return new Cell(row, column, Cell.Kind.FORMULA, "=" + cell.getCellFormula());
        }
        if (type == CellType.ERROR) {
            String error = FormulaError.forInt(cell.getErrorCellValue()).getString();
            return new Cell(row, column, Cell.Kind.ERROR, error);
        }
        return new Cell(row, column, Cell.Kind.VALUE, text(cell, type).strip());
    }

    private static String text(org.apache.poi.ss.usermodel.Cell cell, CellType type) {
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? date(cell.getLocalDateTimeCellValue())
                        : plain(cell.getNumericCellValue());
            case BOOLEAN -> cell.getBooleanCellValue() ? "yes" : "no";
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    /** An ISO date; with its time if it has one, which no cell may have. */
    private static String date(LocalDateTime value) {
        return value.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? value.toLocalDate().toString()
                : value.toString();
    }

    private static String plain(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0).toPlainString() : decimal.toPlainString();
    }
}
