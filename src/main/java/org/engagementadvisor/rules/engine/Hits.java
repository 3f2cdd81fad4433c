package org.engagementadvisor.rules.engine;

import java.util.Arrays;
import java.util.Objects;
import org.engagementadvisor.rules.fact.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The rows that apply to a subject, in the order in which people read them, as the network tells them one after the other. The same for
 * many subjects in turn, since each customer has hundreds. Used by one thread.
 */
final class Hits {
    private static final int USUAL = 64;

    private @Nullable Subject subject;
    private BoundRow[] rows = new BoundRow[USUAL];
    private int size;

    /** Takes another subject, of which no row is known yet. */
    void begin(Subject next) {
        subject = next;
        size = 0;
    }

    Subject subject() {
        return Objects.requireNonNull(subject);
    }

    void add(BoundRow row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        int at = size;
        for (; at > 0 && rows[at - 1].rank() > row.rank(); at--) {
            rows[at] = rows[at - 1];
        }
        rows[at] = row;
        size++;
    }

    int size() {
        return size;
    }

    BoundRow row(int at) {
        return rows[at];
    }

    /** The place behind the last row of the table of which the first is there. */
    int endOfTable(int first) {
        int end = first + 1;
        while (end < size && rows[end].decider() == rows[first].decider()) {
            end++;
        }
        return end;
    }
}
