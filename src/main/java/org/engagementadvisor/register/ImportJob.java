package org.engagementadvisor.register;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A file of customers on its way into the register.
 *
 * @param bytes its length; {@code bytesDone} of them are in
 * @param unchanged customers of whom nothing new was said
 * @param rejected lines that hold no customer that can be taken in
 * @param tries how often it was begun since some of it got in, that time included; 0 before it is begun
 * @param asOf the last day that is read of exports; null for a file of customers
 * @param account what became of the lines of exports; null before that is known, and for a file of customers
 * @param fault why it could not be taken in to its end; null if it could
 */
public record ImportJob(
        long id,
        String name,
        String startedBy,
        Instant startedAt,
        State state,
        long bytes,
        long bytesDone,
        long lines,
        long added,
        long changed,
        long unchanged,
        long rejected,
        int tries,
        @Nullable LocalDate asOf,
        @Nullable String account,
        @Nullable String fault,
        @Nullable Instant endedAt) {

    /** The same after some more lines, up to that byte. */
    ImportJob advanced(int more, long upTo, int refused, Collection<Recorded> recorded) {
        return new ImportJob(
                id,
                name,
                startedBy,
                startedAt,
                state,
                bytes,
                upTo,
                lines + more,
                added + Collections.frequency(recorded, Recorded.ADDED),
                changed + Collections.frequency(recorded, Recorded.CHANGED),
                unchanged + Collections.frequency(recorded, Recorded.UNCHANGED),
                rejected + refused,
                1,
                asOf,
                account,
                fault,
                endedAt);
    }

    /** How far it is. */
    public enum State {
        /** It is being sent. */
        RECEIVING,
        WAITING,
        RUNNING,
        DONE,
        /** It cannot be read to its end, or was tried too often. */
        FAILED;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
