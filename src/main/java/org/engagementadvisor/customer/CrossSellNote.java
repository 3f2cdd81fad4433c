package org.engagementadvisor.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was noted about selling one area. {@code resistant}: leave alone until {@code review}. */
public record CrossSellNote(
        @Nullable Status status,
        @Nullable String by,
        @Nullable LocalDate on,
        @Nullable Boolean resistant,
        @Nullable String reason,
        @Nullable LocalDate review) {
    public CrossSellNote {
        Check.text("by", by);
        Check.text("reason", reason);
    }

    /** Where the offer of an area stands. */
    public enum Status implements Word {
        OPEN,
        INTERESTED,
        NOT_INTERESTED,
        NOT_SENSIBLE,
        BOUGHT_ELSEWHERE;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }
}
