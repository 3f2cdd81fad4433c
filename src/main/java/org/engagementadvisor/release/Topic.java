package org.engagementadvisor.release;

import org.jspecify.annotations.Nullable;

/**
 * What may come out otherwise for a customer.
 *
 * @param of the name of the answer or missing fact, the code of the recommendation, or the row that writes the line
 * @param item the product area or other thing it is about; null where that is the customer as a whole
 * @param aspect what of it: empty for an answer or a gap, {@code standing}, {@code rank}, {@code headline} and so on of a
 *     recommendation
 */
public record Topic(Kind kind, String of, @Nullable String item, String aspect) {
    static final String STANDING = "standing";

    /** What is told of a customer. */
    public enum Kind {
        ANSWER,
        RECOMMENDATION,
        DATA_GAP,
        /** A line of the strategy on a page. */
        PAGE_LINE
    }

    static Topic answer(String name) {
        return new Topic(Kind.ANSWER, name, null, "");
    }

    /** Whether it is about a recommendation being made and standing, rather than what it says. */
    boolean isWhether() {
        return aspect.equals(STANDING);
    }
}
