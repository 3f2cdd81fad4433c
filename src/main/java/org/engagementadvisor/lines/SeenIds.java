package org.engagementadvisor.lines;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * On which line each customer was first. Keeps 128 bits of a digest for each id, 24 to 80 bytes in all, so that millions
 * fit; two ids that share one by chance are not to be expected.
 */
public final class SeenIds {
    private static final int CELL = 3;

    private final MessageDigest digest;
    private long[] cells = new long[CELL * 1024];
    private int count;

    public SeenIds() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The line on which the id was before, or 0 if it is new, which it is no longer. Lines count from 1. */
    public long lineOf(String id, long line) {
        var hash = ByteBuffer.wrap(digest.digest(id.getBytes(StandardCharsets.UTF_8)));
        return put(hash.getLong(), hash.getLong(), line);
    }

    private long put(long high, long low, long line) {
        int at = slot(high, low);
        long before = cells[at + 2];
        if (before != 0) {
            return before;
        }
        cells[at] = high;
        cells[at + 1] = low;
        cells[at + 2] = line;
        count++;
        if (count * 2L * CELL > cells.length) {
            grow();
        }
        return 0;
    }

    private int slot(long high, long low) {
        int slots = cells.length / CELL;
        int slot = (int) Long.remainderUnsigned(high, slots);
        while (cells[slot * CELL + 2] != 0 && (cells[slot * CELL] != high || cells[slot * CELL + 1] != low)) {
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
        return slot * CELL;
    }

    private void grow() {
        var old = cells;
        cells = new long[Math.multiplyExact(old.length, 2)];
        count = 0;
        for (int i = 0; i < old.length; i += CELL) {
            if (old[i + 2] != 0) {
                put(old[i], old[i + 1], old[i + 2]);
            }
        }
    }
}
