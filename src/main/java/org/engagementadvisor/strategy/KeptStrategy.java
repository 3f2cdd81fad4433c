package org.engagementadvisor.strategy;

import java.time.Instant;
import java.time.LocalDate;
import org.engagementadvisor.customer.Earlier.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * What a person wrote of the strategy for a customer.
 *
 * @param version counted from 1 for each customer
 * @param takenFrom the version that was taken again, 0 for what the rules propose; null where it was written
 */
public record KeptStrategy(
        int version, Strategy strategy, @Nullable Integer takenFrom, String by, Instant at, LocalDate on) {

    /** Whether all of it is left to the rules. */
    public boolean isNothing() {
        return strategy.equals(Strategy.NONE);
    }
}
