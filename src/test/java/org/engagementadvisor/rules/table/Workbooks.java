package org.engagementadvisor.rules.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.engagementadvisor.Golden;

/** Workbooks with the cells of a table in CSV on their first sheet. */
final class Workbooks {
    static final String FILE = "table.drl.xlsx";

    private Workbooks() {}

    /** That of a sound table, but for what is changed. */
    static Path plain(Path folder, Consumer<Workbook> change) throws IOException {
        return of(Golden.resource("rules/table/findings/good/plain/table.drl.csv"), folder, change);
    }

    static Path of(Path csv, Path folder, Consumer<Workbook> change) throws IOException {
        Path file = folder.resolve(FILE);
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            fill(workbook.createSheet("Rules"), csv);
            change.accept(workbook);
            workbook.write(out);
        }
        return file;
    }

    private static void fill(Sheet sheet, Path csv) {
        Grid grid = CsvGrid.read(csv, FILE, new Findings()).orElseThrow();
        for (int row = 0; row < grid.height(); row++) {
            Row to = sheet.createRow(row);
            for (int column = 0; column < grid.width(row); column++) {
                String text = grid.cell(row, column).text();
                if (!text.isEmpty()) {
                    to.createCell(column).setCellValue(text);
                }
            }
        }
    }

    static Optional<Table> read(Path workbook, Findings findings) {
        return Table.read(workbook, FILE, "10-x", Words.small(), findings);
    }
}
