package org.engagementadvisor.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV file in UTF-8 before the database does, and rejects the rows that are badly written: the database would pass over
 * them, or stop without a line number. A broken header, or a quote that is never closed, is a fault of the whole file. Knows the
 * header and the number of rows afterwards.
 */
final class CsvScan {
    private static final int BUFFER = 1 << 18;
    private static final int NO_BYTE = -1;

    private enum At {
        FIELD_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final CsvFile file;
    private final int separator;
    private final int quote;
    private final Faults faults;
    private final CsvAccount account;
    private final boolean[] isPlain = new boolean[256];
    private final Utf8Count utf8 = new Utf8Count();
    private final CsvHeader header = new CsvHeader();

    private At at = At.FIELD_START;
    private long line = 1;
    private long rowStart = 1;
    private long quoteOpened;
    private boolean isInHeader = true;
    private boolean isSkipping;
    private int fields = 1;
    private long bytesInRow;
    private boolean afterCr;
    private @Nullable Fault wrong;
    private int lineEnd;

    CsvScan(CsvFile file, Faults faults, CsvAccount account) {
        this.file = file;
        this.isSkipping = file.skipped() > 0;
        this.separator = file.form().separator();
        this.quote =
                file.form().quote() == CsvForm.UNQUOTED ? NO_BYTE : file.form().quote();
        this.faults = faults;
        this.account = account;
        for (int b = ' '; b < 0x7F; b++) {
            isPlain[b] = b != separator && b != quote;
        }
    }

    /** Whether it is in no UTF-8, rather than in UTF-8 with faults. */
    boolean isOtherThanUtf8() {
        return utf8.isOtherThanUtf8();
    }

    List<String> header() {
        return header.columns();
    }

    CsvAccount account() {
        return account;
    }

    void read() throws IOException {
        try (var bytes = Files.newInputStream(file.path())) {
            read(bytes);
        }
    }

    private void read(InputStream bytes) throws IOException {
        var buffer = new byte[BUFFER];
        int filled = bytes.readNBytes(buffer, 0, BUFFER);
        if (Utf8.isUtf16(buffer, filled)) {
            faults.add(Place.line(file.name(), 1), "UTF-16", "UTF-8, or an `encoding` in the mapping");
            return;
        }
        int from = Utf8.mark(buffer, filled);
        while (filled > 0) {
            for (int i = behindPlain(buffer, from, filled); i < filled; i = behindPlain(buffer, i + 1, filled)) {
                accept(buffer[i] & 0xFF);
            }
            if (Limit.EXPORT_ROWS.isExceededBy(account.rows() + account.rejected())) {
                faults.add(Limit.EXPORT_ROWS.fault(Place.of(file.name())));
                return;
            }
            from = 0;
            filled = bytes.readNBytes(buffer, 0, BUFFER);
        }
        end();
    }

    /** Where the bytes end that make a cell longer, or end one, and no more, which most do. */
    private int behindPlain(byte[] buffer, int from, int filled) {
        if (isInHeader || isSkipping || afterCr || at == At.AFTER_QUOTE || utf8.isInside() || account.isCopying()) {
            return from;
        }
        long end = Math.min(filled, from + Limit.EXPORT_ROW.most() - 1 - bytesInRow);
        int i = from;
        while (i < end) {
            int cell = i;
            while (i < end && isPlain[buffer[i] & 0xFF]) {
                i++;
            }
            at = at == At.FIELD_START && i > cell ? At.PLAIN : at;
            if (i == end || at == At.QUOTED || (buffer[i] & 0xFF) != separator) {
                break;
            }
            at = At.FIELD_START;
            fields++;
            i++;
        }
        bytesInRow += i - from;
        return i;
    }

    private void accept(int b) throws IOException {
        if (isSkipping) {
            skip(b);
            return;
        }
        if (wrong == null) {
            account.take(b);
        }
        if (!utf8.accepts(b)) {
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

    private void skip(int b) {
        if (b == '\n') {
            line++;
            rowStart = line;
            isSkipping = line <= file.skipped();
        }
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
            if (isInHeader) {
                header.endColumn();
            }
            fields++;
            at = At.FIELD_START;
            return;
        }
        if (b == quote && at != At.PLAIN) {
            if (at == At.AFTER_QUOTE) {
                keep(b);
            } else {
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
            invalid(file.form().nul(), "text");
        }
        if (bytesInRow == Limit.EXPORT_ROW.most()) {
            invalid("a longer row", Limit.EXPORT_ROW.expected());
        }
    }

    private void keep(int b) {
        if (isInHeader) {
            header.take(b);
        }
    }

    private void endLine() throws IOException {
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

    private void endRow() throws IOException {
        if (isInHeader) {
            endHeader();
        } else if (bytesInRow > 0 || wrong != null || header.columns().size() == 1) {
            countRow(header.columns().size());
        }
        fields = 1;
        bytesInRow = 0;
        wrong = null;
        account.endRow();
        at = At.FIELD_START;
    }

    private void endHeader() throws IOException {
        header.endColumn();
        header.refuse(Place.line(file.name(), line), bytesInRow == 0, faults);
        if (wrong != null) {
            faults.add(wrong);
        }
        isInHeader = false;
        account.copy();
    }

    private void countRow(int expected) throws IOException {
        if (fields != expected) {
            invalid(fields == 1 ? "1 cell" : fields + " cells", expected + " as in the header");
        }
        if (wrong == null) {
            account.keep(rowStart);
        } else {
            account.reject(wrong, rowStart, line);
        }
    }

    private void end() throws IOException {
        if (afterCr) {
            invalid("a carriage return alone", "line ends of one kind, CRLF or LF");
        }
        if (utf8.isInside()) {
            invalid("bytes that are not UTF-8", "UTF-8, or an `encoding` in the mapping");
        }
        if (at == At.QUOTED) {
            faults.add(Place.line(file.name(), quoteOpened), "a quote that is never closed", "a closing quote");
            return;
        }
        if (bytesInRow > 0 || wrong != null) {
            endRow();
        }
        if (isInHeader) {
            faults.add(
                    Place.of(file.name()),
                    file.skipped() == 0 ? "an empty file" : "nothing behind " + file.skipped() + " skipped lines",
                    "a first line with the names of the columns");
        }
    }

    /** One fault a row, since the first of a row often causes the others. */
    private void invalid(String found, String expected) {
        if (wrong == null) {
            wrong = new Fault(Place.line(file.name(), line), found, expected);
        }
    }
}
