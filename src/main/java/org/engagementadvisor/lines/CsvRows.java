package org.engagementadvisor.lines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file, whose cells hold one byte a character, so that one row that is not UTF-8 does not spoil the others. A row
 * that is badly written or larger than the limits is told with what is wrong; only a quote that is never closed ends the file.
 */
final class CsvRows {
    private static final int BEGIN = 2_000;

    private final CustomerBytes source;
    private final StringBuilder begin = new StringBuilder();
    private final StringBuilder cell = new StringBuilder();
    private long line = 1;
    private long bytes;
    private Row row = new Row(line);

    CsvRows(CustomerBytes source) {
        this.source = source;
    }

    /** A row, and the line in which it begins, from 1. */
    static final class Row {
        private final long line;
        private final List<String> cells = new ArrayList<>();
        private @Nullable Fault fault;

        Row(long line) {
            this.line = line;
        }

        long line() {
            return line;
        }

        List<String> cells() {
            return cells;
        }

        /** What is wrong with how it is written, so that its cells mean nothing; null if nothing is. */
        @Nullable
        Fault fault() {
            return fault;
        }

        boolean isBlank() {
            return fault == null && cells.stream().allMatch(String::isBlank);
        }
    }

    /**
     * The next row, or null at the end.
     *
     * @throws UnreadableFile if a quote is never closed, so that there are no rows from there on
     */
    @Nullable
    Row next() throws IOException {
        if (source.peek() == CustomerBytes.END) {
            return null;
        }
        row = new Row(line);
        bytes = 0;
        boolean goesOn = true;
        while (goesOn) {
            goesOn = cell();
        }
        return row;
    }

    /** The first line, as far as it has been read and is not endless. */
    String firstLine() {
        return begin.toString().lines().findFirst().orElse("");
    }

    /** Whether the row goes on behind this cell. */
    private boolean cell() throws IOException {
        cell.setLength(0);
        boolean isQuoted = source.peek() == '"';
        if (isQuoted) {
            quoted();
        }
        while (true) {
            int found = taken();
            if (found == ',') {
                keepCell();
                return true;
            }
            if (found == CustomerBytes.END || isLineEnd(found)) {
                keepCell();
                return false;
            }
            if (found != '\r') {
                if (isQuoted) {
                    invalid("a quote inside a cell", "quotes around a whole cell, doubled inside it");
                }
                keep(found);
            }
        }
    }

    private void quoted() throws IOException {
        taken();
        while (true) {
            int found = taken();
            if (found == CustomerBytes.END) {
                throw new UnreadableFile(
                        Place.line(source.name(), row.line),
                        "a quote that is never closed",
                        "a quote at the end of the cell");
            }
            if (found == '"') {
                if (source.peek() != '"') {
                    return;
                }
                taken();
            }
            isLineEnd(found);
            keep(found);
        }
    }

    /** Counts the line if it ends there: at a line feed, or at a carriage return without one. */
    private boolean isLineEnd(int found) throws IOException {
        boolean isEnd = found == '\n' || (found == '\r' && source.peek() != '\n');
        line += isEnd ? 1 : 0;
        return isEnd;
    }

    private int taken() throws IOException {
        int found = source.next();
        if (begin.length() < BEGIN && found != CustomerBytes.END) {
            begin.append((char) found);
        }
        return found;
    }

    private void keep(int found) {
        if (Limit.CUSTOMER.isExceededBy(++bytes)) {
            invalid("more than " + Limit.CUSTOMER.most(), Limit.CUSTOMER.expected());
        } else {
            cell.append((char) found);
        }
    }

    private void keepCell() {
        if (Limit.EXPORT_COLUMNS.isExceededBy(row.cells.size() + 1L)) {
            invalid("more than " + Limit.EXPORT_COLUMNS.most(), Limit.EXPORT_COLUMNS.expected());
        } else {
            row.cells.add(cell.toString());
        }
    }

    /** The first fault of a row often causes the others. */
    private void invalid(String found, String expected) {
        if (row.fault == null) {
            row.fault = new Fault(Place.within(""), found, expected);
        }
    }
}
