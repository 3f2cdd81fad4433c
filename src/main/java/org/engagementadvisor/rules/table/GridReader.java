package org.engagementadvisor.rules.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.rules.table.Finding.Code;

/** Reads the cells of a file, told by its ending. */
final class GridReader {
    static final String CSV = ".drl.csv";
    static final String XLSX = ".drl.xlsx";

    private GridReader() {}

    static Optional<Grid> read(Path path, String file, Findings findings) {
        long bytes = size(path);
        if (Limit.TABLE_BYTES.isExceededBy(bytes)) {
            findings.error(Code.UNREADABLE_FILE, file, null, bytes + " bytes", Limit.TABLE_BYTES.expected());
            return Optional.empty();
        }
        return file.endsWith(CSV) ? CsvGrid.read(path, file, findings) : WorkbookGrid.read(path, file, findings);
    }

    /** In bytes; 0 of what cannot be read, which its reader tells. */
    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException unreadable) {
            return 0;
        }
    }
}
