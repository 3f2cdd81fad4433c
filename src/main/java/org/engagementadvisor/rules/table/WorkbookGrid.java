package org.engagementadvisor.rules.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.engagementadvisor.rules.table.Finding.Code;

/**
 * Reads a table from the first sheet of a workbook. Numbers come as they were typed, not in scientific notation, and
 * dates as ISO dates; Drools' own parser takes formula results for values and errors for text, here both are told apart.
 */
final class WorkbookGrid {
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 200;

    private WorkbookGrid() {}

    static Optional<Grid> read(Path path, String file, Findings findings) {
        ZipSecureFile.setMinInflateRatio(0.001);
        try (Workbook workbook = WorkbookFactory.create(path.toFile(), null, true)) {
            Sheet sheet = workbook.getSheetAt(0);
            if (sheet.getLastRowNum() >= MOST_ROWS) {
                findings.error(Code.UNREADABLE_FILE, file, null, "more than " + MOST_ROWS + " rows", "fewer");
                return Optional.empty();
            }
            List<List<Cell>> rows = new ArrayList<>();
            for (int row = 0; row <= sheet.getLastRowNum(); row++) {
                rows.add(cells(sheet.getRow(row), row));
            }
            return Optional.of(new Grid(file, rows));
        } catch (IOException
                | EncryptedDocumentException
                | OpenXML4JRuntimeException
                | IllegalArgumentException broken) {
            findings.error(
                    Code.UNREADABLE_FILE, file, null, "a file that is not a readable workbook", "an unlocked .xlsx");
            return Optional.empty();
        }
    }

    private static List<Cell> cells(@org.jspecify.annotations.Nullable Row row, int at) {
        List<Cell> cells = new ArrayList<>();
        int width = row == null ? 0 : Math.min(row.getLastCellNum(), MOST_COLUMNS);
        for (int column = 0; row != null && column < width; column++) {
            var cell = row.getCell(column);
            cells.add(cell == null ? Cell.blank(at, column) : cell(cell, at, column));
        }
        return cells;
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
                        ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                        : plain(cell.getNumericCellValue());
            case BOOLEAN -> cell.getBooleanCellValue() ? "yes" : "no";
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    private static String plain(double value) {
        BigDecimal decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0).toPlainString() : decimal.toPlainString();
    }
}
