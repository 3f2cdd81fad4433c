package org.engagementadvisor.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Utf8;

/**
 * Reads a CSV file in UTF-8 once, before the database does, and says in which lines it is broken. The database would pass over
 * such rows, or stop without a line number. Knows the header and the number of rows afterwards.
 */
final class CsvScan {
    private static final int BUFFER = 1 << 18;

    private enum At {
        FIELD_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final String name;
    private final int separator;
    private final int quote;
    private final Faults faults;
    private final Utf8 utf8 = new Utf8();
    private final List<String> header = new ArrayList<>();
    private final ByteArrayOutputStream headerField = new ByteArrayOutputStream();

    private At at = At.FIELD_START;
    private long line = 1;
    private long rowStart = 1;
    private long quoteOpened;
    private long rows = -1;
    private int fields = 1;
    private int bytesInRow;
    private boolean afterCr;
    private boolean isInvalidRow;
    private boolean isOneRowALine = true;
    private int lineEnd;

    /** Rows whose first line is asked for, and what it is. */
    private final Map<Long, Long> wanted = new TreeMap<>();

    private CsvScan(String name, char separator, char quote, Faults faults) {
        this.name = name;
        this.separator = separator;
        this.quote = quote;
        this.faults = faults;
    }

    static CsvScan of(Path file, String name, char separator, char quote, Faults faults) throws IOException {
        var scan = new CsvScan(name, separator, quote, faults);
        try (var bytes = Files.newInputStream(file)) {
            scan.read(bytes);
        }
        return scan;
    }

    /** The lines in which these rows begin; rows are numbered from 1, and may hold line ends between quotes. */
    static Map<Long, Long> linesOf(Collection<Long> rows, Path file, char separator, char quote) throws IOException {
        var scan = new CsvScan("", separator, quote, new Faults());
        rows.forEach(row -> scan.wanted.put(row, row));
        try (var bytes = Files.newInputStream(file)) {
            scan.read(bytes);
        }
        return scan.wanted;
    }

    /** Whether row n stands in line n + 1. */
    boolean isOneRowALine() {
        return isOneRowALine;
    }

    List<String> header() {
        return header;
    }

    /** Rows below the header; lines without any character are not counted. */
    long rows() {
        return Math.max(0, rows);
    }

    private void read(InputStream bytes) throws IOException {
        var buffer = new byte[BUFFER];
        int filled = bytes.readNBytes(buffer, 0, BUFFER);
        if (Utf8.isUtf16(buffer, filled)) {
            faults.add(Place.line(name, 1), "UTF-16", "UTF-8, or an `encoding` in the mapping");
            return;
        }
        int from = Utf8.mark(buffer, filled);
        while (filled > 0) {
            for (int i = from; i < filled; i++) {
                accept(buffer[i] & 0xFF);
            }
            if (Limit.EXPORT_ROWS.isExceededBy(rows)) {
                faults.add(Limit.EXPORT_ROWS.fault(Place.of(name)));
                return;
            }
            from = 0;
            filled = bytes.readNBytes(buffer, 0, BUFFER);
        }
        end();
    }

    private void accept(int b) {
        if ((b >= 0x80 || utf8.isInside()) && !utf8.accepts(b)) {
            invalid("bytes that are not UTF-8", "UTF-8, or an `encoding` in the mapping");
        }
        if (afterCr && b != '\n') {
            invalid("a carriage return alone", "line ends of one kind, CRLF or LF");
            afterCr = false;
        }
        if (at == At.QUOTED) {
            inQuotes(b);
            return;
        }
        if (b == '\n') {
            endLine();
            return;
        }
        if (b == '\r') {
            afterCr = true;
            return;
        }
        count(b);
        outsideQuotes(b);
    }

    private void inQuotes(int b) {
        count(b);
        if (b == quote) {
            at = At.AFTER_QUOTE;
            return;
        }
        if (b == '\n') {
            line++;
        }
        keep(b);
    }

    private void outsideQuotes(int b) {
        if (b == separator) {
            endField();
            fields++;
            at = At.FIELD_START;
            return;
        }
        if (b == quote && at != At.PLAIN) {
            if (at == At.AFTER_QUOTE) {
                keep(b);
            }
            if (at == At.FIELD_START) {
                quoteOpened = line;
            }
            at = At.QUOTED;
            return;
        }
        if (at == At.AFTER_QUOTE) {
            invalid(
                    "text behind a closing quote",
                    "a separator or the end of the line, and quotes inside quotes doubled");
        }
        at = At.PLAIN;
        keep(b);
    }

    private void count(int b) {
        bytesInRow++;
        if (b == 0) {
            invalid("a NUL character", "text");
        }
        if (bytesInRow == Limit.EXPORT_ROW.most()) {
            invalid("a longer row", Limit.EXPORT_ROW.expected());
        }
    }

    private void keep(int b) {
        if (rows < 0 && headerField.size() < Limit.EXPORT_ROW.most()) {
            headerField.write(b);
        }
    }

    private void endField() {
        if (rows < 0 && header.size() < Limit.EXPORT_COLUMNS.most()) {
            header.add(headerField.toString(StandardCharsets.UTF_8));
            headerField.reset();
        }
    }

    private void endLine() {
        int end = afterCr ? 2 : 1;
        afterCr = false;
        if (lineEnd != 0 && lineEnd != end) {
            invalid("line ends of two kinds", "line ends of one kind, CRLF or LF");
        }
        lineEnd = lineEnd == 0 ? end : lineEnd;
        endRow();
        line++;
        rowStart = line;
    }

    private void endRow() {
        boolean isBlank = bytesInRow == 0;
        if (rows < 0) {
            endField();
            refuseBadHeader(isBlank);
            rows = 0;
        } else if (!isBlank || header.size() == 1) {
            rows++;
            isOneRowALine &= rowStart == rows + 1;
            if (!wanted.isEmpty()) {
                wanted.replace(rows, rowStart);
            }
            if (fields != header.size()) {
                invalid(fields == 1 ? "1 cell" : fields + " cells", header.size() + " as in the header");
            }
        }
        fields = 1;
        bytesInRow = 0;
        isInvalidRow = false;
        at = At.FIELD_START;
    }

    private void refuseBadHeader(boolean isBlank) {
        if (isBlank) {
            faults.add(Place.line(name, 1), "a blank line", "the names of the columns");
        }
        if (header.size() >= Limit.EXPORT_COLUMNS.most()) {
            faults.add(Place.line(name, 1), header.size() + " columns or more", Limit.EXPORT_COLUMNS.expected());
        }
    }

    private void end() {
        if (afterCr) {
            invalid("a carriage return alone", "line ends of one kind, CRLF or LF");
        }
        if (utf8.isInside()) {
            invalid("bytes that are not UTF-8", "UTF-8, or an `encoding` in the mapping");
        }
        if (at == At.QUOTED) {
            faults.add(Place.line(name, quoteOpened), "a quote that is never closed", "a closing quote");
            return;
        }
        if (bytesInRow > 0) {
            endRow();
        }
        if (rows < 0) {
            faults.add(Place.of(name), "an empty file", "a first line with the names of the columns");
        }
    }

    /** One finding a row, since the first fault of a row often causes the others. */
    private void invalid(String found, String expected) {
        if (!isInvalidRow) {
            isInvalidRow = true;
            faults.add(Place.line(name, at == At.QUOTED ? line : Math.max(rowStart, line)), found, expected);
        }
    }
}
