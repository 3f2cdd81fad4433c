package org.engagementadvisor.customer;

import java.time.LocalDate;

/**
 * Something of a customer that is dated after the day for which it is judged.
 *
 * @param fact where it stood in the document, as in {@code relationship.complaints}
 */
public record LaterFact(String fact, LocalDate on) {
    public LaterFact {
        Check.known("fact", fact);
        Check.known("on", on);
    }

    @Override
    public String toString() {
        return fact + " of " + on;
    }
}
