package org.engagementadvisor.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.engagementadvisor.customer.Earlier.VerdictKind;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of a decision.
 *
 * @param proposed what the tables proposed then; null if they proposed nothing
 * @param proposedBy the row that did; null if none is known
 * @param deciding the answers on which the proposal rested, as they were then
 * @param factsVersion of the customer then
 * @param until the last day on which it counts; null if it has none
 * @param takenBackBy who took it back or gave another one; null while it counts
 */
public record KeptVerdict(
        long id,
        String decision,
        VerdictKind kind,
        @Nullable String proposed,
        @Nullable String proposedBy,
        String agreed,
        String reason,
        Map<String, Object> deciding,
        int factsVersion,
        String by,
        Instant at,
        LocalDate on,
        @Nullable LocalDate until,
        @Nullable String takenBackBy,
        @Nullable Instant takenBackAt) {

    public boolean isInForceOn(LocalDate day) {
        return takenBackBy == null && !on.isAfter(day) && (until == null || !until.isBefore(day));
    }
}
