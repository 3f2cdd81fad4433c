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
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.rules.table.Finding.Code;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table from the first sheet of a workbook that is not hidden. Numbers come as they were typed, not in scientific notation, and
 * dates as ISO dates; Drools' own parser takes formula results for values and errors for text, here both are told apart.
 */
final class WorkbookGrid {
    private WorkbookGrid() {}

    static Optional<Grid> read(Path path, String file, Findings findings) {
        ZipSecureFile.setMinInflateRatio(0.001);
        try {
            return WorkbookExtent.isWithin(path, file, findings) ? built(path, file, findings) : Optional.empty();
        } catch (IOException | RuntimeException broken) {
            // POI says by a dozen unrelated exceptions that a workbook is damaged, locked, or none at all.
            findings.error(
                    Code.UNREADABLE_FILE, file, null, "a file that is not a readable workbook", "an unlocked .xlsx");
            return Optional.empty();
        }
    }

    private static Optional<Grid> built(Path path, String file, Findings findings) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(path.toFile(), null, true)) {
            int read = firstVisible(workbook);
            checkOthers(workbook, read, file, findings);
            Sheet sheet = workbook.getSheetAt(read);
            int last = lastFilled(sheet);
            if (Limit.TABLE_ROWS.isExceededBy(last + 1L)) {
                findings.error(Code.UNREADABLE_FILE, file, null, "more rows", Limit.TABLE_ROWS.expected());
                return Optional.empty();
            }
            HiddenCells.report(sheet, last, file, findings);
            List<List<Cell>> rows = new ArrayList<>();
            long characters = 0;
            for (int row = 0; row <= last; row++) {
                if (!isWithin(sheet.getRow(row), row, file, findings)) {
                    return Optional.empty();
                }
                List<Cell> cells = cells(sheet.getRow(row), row);
                rows.add(cells);
                // One text may stand in all cells.
                characters +=
                        cells.stream().mapToLong(cell -> cell.text().length()).sum();
                if (Limit.TABLE_UNPACKED.isExceededBy(characters)) {
                    findings.error(
                            Code.UNREADABLE_FILE,
                            file,
                            Cell.place(row, 0),
                            "more bytes",
                            Limit.TABLE_UNPACKED.expected());
                    return Optional.empty();
                }
            }
            sheet.getMergedRegions().forEach(region -> spread(region, rows));
            return Optional.of(new Grid(file, rows));
        }
    }

    /** People see this one when they open the file; a workbook always has one. */
    private static int firstVisible(Workbook workbook) {
        int at = 0;
        while (workbook.getSheetVisibility(at) != SheetVisibility.VISIBLE) {
            at++;
        }
        return at;
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
            if (Limit.TABLE_ROWS.isExceededBy(last + 1L)) {
                return last;
            }
        }
        return last;
    }

    private static void checkOthers(Workbook workbook, int read, String file, Findings findings) {
        for (int at = 0; at < workbook.getNumberOfSheets(); at++) {
            String name = Findings.quoted(workbook.getSheetName(at));
            if (at < read) {
                findings.warning(
                        Code.NOT_READ,
                        file,
                        null,
                        "the hidden sheet " + name + ", which nobody reads here",
                        "the table on the first sheet, and that one to be seen");
            }
            if (at == read) {
                continue;
            }
            for (Row row : workbook.getSheetAt(at)) {
                var first = row.getCell(0);
                if (first != null && first.toString().startsWith("RuleTable")) {
                    findings.error(
                            Code.MISPLACED_FILE,
                            file,
                            null,
                            "a table on the sheet " + name,
                            "one table in a file, on its first sheet that is not hidden");
                }
            }
        }
    }

    private static List<Cell> cells(@Nullable Row row, int at) {
        List<Cell> cells = new ArrayList<>();
        int width = row == null ? 0 : Math.min(row.getLastCellNum(), Limit.TABLE_COLUMNS.count());
        for (int column = 0; row != null && column < width; column++) {
            var typed = row.getCell(column);
            cells.add(typed == null ? Cell.blank(at, column) : cell(typed, at, column));
        }
        return cells;
    }

    /** Whether no cell beyond the last column says anything. */
    private static boolean isWithin(@Nullable Row row, int at, String file, Findings findings) {
        if (row != null && Limit.TABLE_COLUMNS.isExceededBy(row.getLastCellNum())) {
            for (var typed : row) {
                Cell cell = cell(typed, at, typed.getColumnIndex());
                if (Limit.TABLE_COLUMNS.isExceededBy(typed.getColumnIndex() + 1L) && !cell.isBlank()) {
                    findings.error(
                            Code.UNREADABLE_FILE, file, cell.place(), "more columns", Limit.TABLE_COLUMNS.expected());
                    return false;
                }
            }
        }
        return true;
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
