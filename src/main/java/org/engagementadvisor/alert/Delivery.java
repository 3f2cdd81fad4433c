package org.engagementadvisor.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One way by which an alert leaves the house.
 *
 * @param id the same however often it is tried, so that whoever gets it twice knows
 * @param channel {@code mail} or {@code webhook}
 * @param tries how often it was tried since somebody last asked for it
 * @param fault why the last try failed; null if it did not
 * @param sentAt null until it is sent
 */
public record Delivery(
        UUID id,
        String channel,
        State state,
        int tries,
        @Nullable String fault,
        @Nullable Instant sentAt) {

    /** What became of it. */
    public enum State {
        /** It is tried, or tried again later. */
        WAITING,
        SENT,
        /** Nobody tries any more unless somebody asks for it. */
        UNDELIVERABLE,
        /** The alert was withdrawn before it was sent. */
        WITHDRAWN;

        /** As it is kept and told. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
