package org.engagementadvisor.rules.table;

import org.engagementadvisor.document.Limit;
import org.engagementadvisor.rules.table.Finding.Code;

/** Goes through the text of a CSV table before it is taken apart: how large it is, and whether its last quote is closed. */
final class CsvExtent {
    private final String file;
    private final Findings findings;
    private int row;
    private int column;
    private long cells;

    private CsvExtent(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Whether it can be taken apart; else why not is among the findings. */
    static boolean isWithin(String text, String file, Findings findings) {
        return new CsvExtent(file, findings).isWithin(text);
    }

    private boolean isWithin(String text) {
        int opened = 0;
        boolean quoted = false;
        boolean atStart = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean isBlank = c <= ' ' || c == ',' || c == '"';
            if ((atStart && isTooMany(isBlank)) || (!isBlank && isTooWide())) {
                return false;
            }
            if (c == '"' && (quoted || atStart)) {
                quoted = !quoted;
                opened = row;
            } else if (!quoted && c == '\n') {
                row++;
                column = 0;
            } else if (!quoted && c == ',') {
                column++;
            }
            atStart = !quoted && (c == ',' || c == '\n' || c == '"');
        }
        if (quoted) {
            // The reader takes the end of the text for its end.
            refuse(
                    "A" + (opened + 1),
                    "a row with a quote that is not closed",
                    "fields apart by commas, quoted as in \"a, b\"");
        }
        return !quoted;
    }

    private boolean isTooMany(boolean isBlank) {
        cells++;
        if (!isBlank && Limit.TABLE_ROWS.isExceededBy(row + 1L)) {
            refuse(Cell.place(row, column), "more rows", Limit.TABLE_ROWS.expected());
            return true;
        }
        if (Limit.TABLE_CELLS.isExceededBy(cells)) {
            refuse(Cell.place(row, column), "more cells", Limit.TABLE_CELLS.expected());
            return true;
        }
        return false;
    }

    private boolean isTooWide() {
        if (Limit.TABLE_COLUMNS.isExceededBy(column + 1L)) {
            refuse(Cell.place(row, column), "more columns", Limit.TABLE_COLUMNS.expected());
            return true;
        }
        return false;
    }

    private void refuse(String cell, String found, String expected) {
        findings.error(Code.UNREADABLE_FILE, file, cell, found, expected);
    }
}
