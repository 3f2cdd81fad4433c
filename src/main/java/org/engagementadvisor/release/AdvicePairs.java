package org.engagementadvisor.release;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.engagementadvisor.lines.AdviceFile;
import org.engagementadvisor.lines.AdviceLine;
import org.jspecify.annotations.Nullable;

/**
 * The advice on each customer in two files, side by side. Files in one order need no memory; of lines that the other file
 * has elsewhere or not at all, the place is kept.
 */
public final class AdvicePairs implements Closeable {
    private final AdviceFile before;
    private final AdviceFile after;
    private final Map<String, AdviceLine.Place> onlyBefore = new LinkedHashMap<>();
    private final Map<String, AdviceLine.Place> onlyAfter = new LinkedHashMap<>();
    private @Nullable Pair waiting;

    /** The advice on one customer. */
    public record Pair(AdviceLine before, AdviceLine after) {}

    private AdvicePairs(AdviceFile before, AdviceFile after) {
        this.before = before;
        this.after = after;
    }

    /**
     * Opens both files.
     *
     * @throws org.engagementadvisor.lines.UnsuitableFile if one of them is no file of advice
     */
    public static AdvicePairs of(Path before, Path after) throws IOException {
        var first = AdviceFile.open(before);
        try {
            return new AdvicePairs(first, AdviceFile.open(after));
        } catch (IOException | RuntimeException refused) {
            first.close();
            throw refused;
        }
    }

    /**
     * The next customer that both files have, or null at the end.
     *
     * @throws org.engagementadvisor.lines.UnreadableFile if a line is no advice
     */
    public @Nullable Pair next() throws IOException {
        if (waiting != null) {
            var pair = waiting;
            waiting = null;
            return pair;
        }
        while (true) {
            var one = before.next();
            var other = after.next();
            if (one == null && other == null) {
                return null;
            }
            if (one != null && other != null && one.customer().equals(other.customer())) {
                return new Pair(one, other);
            }
            var first = one == null ? null : beside(one);
            var second = other == null ? null : besideLater(other);
            if (first != null) {
                waiting = second;
                return first;
            }
            if (second != null) {
                return second;
            }
        }
    }

    private @Nullable Pair beside(AdviceLine one) throws IOException {
        var place = onlyAfter.remove(one.customer());
        if (place != null) {
            return new Pair(one, after.again(place));
        }
        onlyBefore.put(one.customer(), one.place());
        return null;
    }

    private @Nullable Pair besideLater(AdviceLine other) throws IOException {
        var place = onlyBefore.remove(other.customer());
        if (place != null) {
            return new Pair(before.again(place), other);
        }
        onlyAfter.put(other.customer(), other.place());
        return null;
    }

    /** The name of the first file. */
    public String before() {
        return before.name();
    }

    public String after() {
        return after.name();
    }

    /** Once all pairs are read: the customers that only the first file has, by their lines. */
    public Map<String, AdviceLine.Place> onlyBefore() {
        return onlyBefore;
    }

    /** Likewise of the second file. */
    public Map<String, AdviceLine.Place> onlyAfter() {
        return onlyAfter;
    }

    /** Bytes of the first file read so far. */
    public long position() {
        return before.position();
    }

    /** Bytes of the first file. */
    public long size() throws IOException {
        return before.size();
    }

    @Override
    public void close() throws IOException {
        before.close();
        after.close();
    }
}
