package org.engagementadvisor.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a customer: what the rules propose, what a person said, and what counts.
 *
 * @param values that may be agreed, from worst to best
 * @param proposed null if the rules propose nothing
 * @param verdict in force; null if there is none
 * @param value that counts
 * @param factsMoved whether anything known of the customer has changed since the verdict
 * @param moved what has changed of that on which the proposal rested, each with its label
 */
public record JudgedDecision(
        String decision,
        String label,
        List<String> values,
        @Nullable String proposed,
        @Nullable KeptVerdict verdict,
        @Nullable String value,
        boolean factsMoved,
        List<Moved> moved) {

    /**
     * A fact that has moved since.
     *
     * @param now null if it is not known any more
     */
    public record Moved(
            String name,
            String label,
            String then,
            @Nullable String now) {}
}
