package org.engagementadvisor.customer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What people think of the customer, and the customer of us. */
public record Ratings(
        @Nullable Rating satisfaction,
        @Nullable Rating partnership,
        @Nullable Rating competence,
        @Nullable Rating importance,
        @Nullable Rating trust) {

    /** 1 (lowest) to 5, when it was given and by whom. */
    public record Rating(
            int value, @Nullable LocalDate on, @Nullable String by) {
        public Rating {
            Check.from("value", 1, 5, value);
            Check.text("by", by);
        }
    }
}
