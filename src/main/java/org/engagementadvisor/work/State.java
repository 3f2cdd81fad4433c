package org.engagementadvisor.work;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a recommendation. */
public enum State {
    OPEN,
    DONE,
    /** Somebody gave a reason why not; the rules are told, and say how long it stays away. */
    DECLINED,
    /** Not before a day. */
    SNOOZED,
    /** For somebody else. */
    NOT_MINE,
    /** The rules do not recommend it any more, and nobody had settled it. */
    GONE;

    /** As it is kept and told, such as {@code not mine}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    public static Optional<State> of(String word) {
        return Stream.of(values()).filter(state -> state.word().equals(word)).findFirst();
    }

    /** Whether somebody has settled it for good, so that only its coming back begins anew. */
    boolean isSettled() {
        return this == DONE || this == DECLINED;
    }
}
