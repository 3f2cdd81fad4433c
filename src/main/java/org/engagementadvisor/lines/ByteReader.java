package org.engagementadvisor.lines;

import java.io.IOException;
import java.io.Reader;

/**
 * The bytes of a CSV file as characters of one byte each, so that one row that is not UTF-8 does not spoil the others, and a
 * last row of its own: a quote that is never closed would swallow it.
 */
final class ByteReader extends Reader {
    /** A character that no byte gives. */
    static final String LAST_ROW = "\uFFFF";

    private static final int LONGEST_LINE = 2_000;

    private final CustomerBytes source;
    private final StringBuilder begin = new StringBuilder();
    private char last = '\n';
    private String rest = "";
    private boolean atEnd;

    ByteReader(CustomerBytes source) {
        this.source = source;
    }

    @Override
    public int read(char[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = atEnd ? CustomerBytes.END : source.read(into, from, length);
        if (count > 0) {
            last = into[from + count - 1];
            begin.append(into, from, Math.min(count, LONGEST_LINE - begin.length()));
            return count;
        }
        if (!atEnd) {
            atEnd = true;
            rest = last == '\n' || last == '\r' ? LAST_ROW : "\n" + LAST_ROW;
        }
        return readRest(into, from, length);
    }

    /** The first line, as far as it has been read and is not endless. */
    String firstLine() {
        return begin.toString().lines().findFirst().orElse("");
    }

    private int readRest(char[] into, int from, int length) {
        if (rest.isEmpty()) {
            return CustomerBytes.END;
        }
        int count = Math.min(length, rest.length());
        rest.getChars(0, count, into, from);
        rest = rest.substring(count);
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
