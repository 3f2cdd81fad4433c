package org.engagementadvisor.rules.table;

import java.nio.file.Path;
import java.util.Optional;

/** Reads the cells of a file, told by its ending. */
final class GridReader {
    static final String CSV = ".drl.csv";
    static final String XLSX = ".drl.xlsx";

    private GridReader() {}

    static Optional<Grid> read(Path path, String file, Findings findings) {
        return file.endsWith(CSV) ? CsvGrid.read(path, file, findings) : WorkbookGrid.read(path, file, findings);
    }
}
