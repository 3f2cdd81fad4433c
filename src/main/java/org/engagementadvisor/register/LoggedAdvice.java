package org.engagementadvisor.register;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An entry of the log.
 *
 * @param advice the verdict, recommendations, data gaps and answers as JSON
 */
public record LoggedAdvice(
        long id,
        String customer,
        int factsVersion,
        LocalDate asOf,
        String release,
        String strategy,
        Cause cause,
        String askedBy,
        Instant advisedAt,
        String advice) {}
