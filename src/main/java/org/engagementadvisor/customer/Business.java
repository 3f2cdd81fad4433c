package org.engagementadvisor.customer;

import org.jspecify.annotations.Nullable;

/**
 * How the customer does business. {@code organisation} is a term of the rule book; {@code partner} is the id of the partner it
 * buys through; {@code fullService}: takes the whole service; {@code influenceReach} is 1 (few listen) to 5 (the whole market).
 */
public record Business(
        @Nullable String organisation,
        @Nullable Channel buysThrough,
        @Nullable String partner,
        @Nullable Boolean resells,
        @Nullable Boolean fullService,
        @Nullable Boolean opinionLeader,
        @Nullable Integer influenceReach) {
    public Business {
        organisation = Check.term("organisation", organisation);
        Check.id("partner", partner);
        Check.from("influenceReach", 1, 5, influenceReach);
    }

    /** By which way the customer's purchases reach it. */
    public enum Channel implements Word {
        DIRECT,
        PARTNER;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }
}
