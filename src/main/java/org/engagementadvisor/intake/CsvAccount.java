package org.engagementadvisor.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Faults;
import org.jspecify.annotations.Nullable;

/** What became of the rows of a CSV file: those that are well written are counted and can be copied, the others are rejected. */
final class CsvAccount {
    private final Faults rejects = new Faults();
    private final Map<Long, Long> lines = new TreeMap<>();
    private final @Nullable OutputStream copy;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream();
    private final int skipped;
    private long rows;
    private long rejected;
    private boolean isOneRowALine = true;

    /**
     * @param skipped lines above the header
     * @param wanted numbers of rows of which the lines are asked for
     * @param copy where the header and the rows go that are well written; null if nobody asks for them
     */
    CsvAccount(int skipped, Collection<Long> wanted, @Nullable OutputStream copy) {
        wanted.forEach(number -> lines.put(number, number));
        this.skipped = skipped;
        this.copy = copy;
    }

    /** Whether every byte is asked for. */
    boolean isCopying() {
        return copy != null;
    }

    /** A byte of a row that is well written so far. */
    void take(int b) {
        if (copy != null) {
            row.write(b);
        }
    }

    /** A row that is well written to its end. */
    void keep(long line) throws IOException {
        rows++;
        isOneRowALine &= line == rows + 1 + skipped;
        if (!lines.isEmpty()) {
            lines.replace(rows, line);
        }
        copy();
    }

    /** The row, or the header, goes where it is asked for. */
    void copy() throws IOException {
        if (copy != null) {
            row.writeTo(copy);
        }
    }

    /** A quote too many makes one row of many lines, all of which are rejected with it. */
    void reject(Fault wrong, long first, long last) {
        rejected++;
        var span = first == last ? "" : " in the row of the lines " + first + " to " + last;
        rejects.add(wrong.place(), wrong.found() + span, wrong.expected());
    }

    void endRow() {
        row.reset();
    }

    /** Rows below the header that are well written; lines without any character are not counted. */
    long rows() {
        return rows;
    }

    /** The other rows. */
    long rejected() {
        return rejected;
    }

    /** What is wrong with them: a sentence for each of the first, and how many there are besides. */
    List<String> rejects() {
        return rejects.sentences();
    }

    /** Whether row n stands in line n + 1 behind those that are skipped. */
    boolean isOneRowALine() {
        return isOneRowALine;
    }

    /** The lines in which the rows begin that were asked for. */
    Map<Long, Long> lines() {
        return lines;
    }
}
