package org.engagementadvisor.customer;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was done to win the customer back; {@code noChance} lists the indicators, {@code corrections} what was tried against losses. */
public record Recovery(
        @Nullable LocalDate startedOn,
        @Nullable List<Attempt> attempts,
        @Nullable List<String> noChance,
        @Nullable List<Correction> corrections) {
    public Recovery {
        attempts = Check.list("attempts", attempts);
        noChance = Check.terms("noChance", noChance);
        corrections = Check.list("corrections", corrections);
    }

    /** One attempt to win the customer back. */
    public record Attempt(
            @Nullable LocalDate date,
            @Nullable String by,
            @Nullable String outcome) {
        public Attempt {
            Check.text("by", by);
            Check.text("outcome", outcome);
        }
    }

    /** One correction tried against losses; its kind is a term of the rule book. */
    public record Correction(
            @Nullable String kind,
            @Nullable LocalDate on,
            @Nullable String outcome) {
        public Correction {
            kind = Check.term("kind", kind);
            Check.text("outcome", outcome);
        }
    }
}
