package org.engagementadvisor.lines;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Utf8;

/** The bytes of a file without their byte order mark, one at a time, with the line and column they stand in. */
final class CustomerBytes implements Closeable {
    static final int END = -1;

    /** How far to look ahead to tell lines from one document. */
    private static final int AHEAD = 1 << 16;

    private final InputStream bytes;
    private final String name;
    private final byte[] buffer = new byte[AHEAD];
    private int at;
    private int filled;
    private long before;
    private long line = 1;
    private long column = 1;

    CustomerBytes(InputStream bytes, String name) throws IOException {
        this.bytes = bytes;
        this.name = name;
        fill();
        skipMark();
    }

    /** Opens what reads a source, and closes the bytes should it refuse them. */
    static CustomerFile reading(InputStream bytes, String name, Format format) throws IOException {
        try {
            return format.on(new CustomerBytes(bytes, name));
        } catch (IOException | RuntimeException refused) {
            bytes.close();
            throw refused;
        }
    }

    interface Format {
        CustomerFile on(CustomerBytes source) throws IOException;
    }

    private void skipMark() {
        if (Utf8.isUtf16(buffer, filled)) {
            throw new UnreadableFile(Place.line(name, 1), "UTF-16", "UTF-8");
        }
        at = Utf8.mark(buffer, filled);
    }

    private void fill() throws IOException {
        before += filled;
        at = 0;
        filled = Math.max(0, bytes.readNBytes(buffer, 0, AHEAD));
    }

    /** The next byte as 0 to 255, or {@link #END}. */
    int next() throws IOException {
        int found = peek();
        if (found == END) {
            return END;
        }
        at++;
        column++;
        if (found == '\n') {
            line++;
            column = 1;
        }
        return found;
    }

    /** The byte that {@link #next} would give. */
    int peek() throws IOException {
        if (at == filled) {
            fill();
        }
        return at == filled ? END : buffer[at] & 0xFF;
    }

    /**
     * The bytes up to the next line feed, without it; one byte more than {@code longest} if the line is longer than that, so
     * that no line fills the memory.
     */
    byte[] restOfLine(int longest) throws IOException {
        var kept = new ByteArrayOutputStream(256);
        while (peek() != END) {
            int end = at;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            kept.write(buffer, at, Math.min(end - at, longest + 1 - kept.size()));
            column += end - at;
            at = end;
            if (end < filled) {
                next();
                break;
            }
        }
        return kept.toByteArray();
    }

    void skipSpace() throws IOException {
        while (isSpace(peek())) {
            next();
        }
    }

    static boolean isSpace(int found) {
        return found == ' ' || found == '\t' || found == '\r' || found == '\n';
    }

    /** Whether the first line holds a whole document, or the second begins another. */
    boolean beginsLikeLines() {
        var ahead = Arrays.copyOfRange(buffer, at, filled);
        int start = 0;
        while (start < ahead.length && isSpace(ahead[start])) {
            start++;
        }
        if (start == ahead.length || ahead[start] != '{') {
            return false;
        }
        int end = start;
        while (end < ahead.length && ahead[end] != '\n') {
            end++;
        }
        int second = end;
        while (second < ahead.length && isSpace(ahead[second])) {
            second++;
        }
        return end == ahead.length || second == ahead.length || ahead[second] == '{';
    }

    long line() {
        return line;
    }

    /** In bytes, from 1. */
    long column() {
        return column;
    }

    /** Bytes of the file read so far, as it lies there. */
    long position() {
        return bytes instanceof Gzip packed ? packed.packed() : before + at;
    }

    String name() {
        return name;
    }

    UnreadableFile unreadable(String found, String expected) {
        return new UnreadableFile(new Place(name, line, column, ""), found, expected);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
