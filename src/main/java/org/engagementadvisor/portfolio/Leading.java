package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A customer of whom an amount is among the largest.
 *
 * @param amount a year in the rule book's currency, above zero
 * @param hours that we spend on it a year; null where nobody knows
 */
public record Leading(
        String id,
        String name,
        @Nullable String priority,
        BigDecimal amount,
        @Nullable BigDecimal hours) {
    static final Comparator<Leading> LARGEST = Comparator.<Leading, BigDecimal>comparing(
                    each -> each.amount().negate())
            .thenComparing(Leading::id);

    /** Offers a customer whose amount is known and above zero. */
    static void offer(Best<Leading> largest, Counted customer, String fact) {
        BigDecimal amount = customer.amount(fact);
        if (amount != null && amount.signum() > 0) {
            largest.offer(new Leading(
                    customer.id(),
                    customer.shown(),
                    customer.term(Names.PRIORITY),
                    amount,
                    customer.amount(Names.HOURS_SPENT)));
        }
    }
}
