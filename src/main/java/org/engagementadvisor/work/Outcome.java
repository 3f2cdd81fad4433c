package org.engagementadvisor.work;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a recommendation that was done.
 *
 * @param amount that was won, a year, in the currency of the rule book; null if nothing was won or nobody said how much
 * @param reason why it was lost; null if it was not
 */
public record Outcome(
        Result result,
        @Nullable BigDecimal amount,
        @Nullable String reason,
        String by,
        Instant at) {

    /** Whether it brought what it was for. */
    public enum Result {
        WON,
        LOST,
        NOTHING;

        /** As it is kept and told. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Result> of(String word) {
            return Stream.of(values())
                    .filter(result -> result.word().equals(word))
                    .findFirst();
        }
    }
}
