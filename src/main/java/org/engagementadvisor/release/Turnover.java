package org.engagementadvisor.release;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The turnover of some customers, as far as it is known. */
final class Turnover {
    private BigDecimal sum = BigDecimal.ZERO;
    private long customers;
    private long unknown;

    void add(@Nullable BigDecimal turnover) {
        customers++;
        if (turnover == null) {
            unknown++;
        } else {
            sum = sum.add(turnover);
        }
    }

    void addAll(Turnover other) {
        sum = sum.add(other.sum);
        customers += other.customers;
        unknown += other.unknown;
    }

    /** The sum a year of those with a known one, in the rule book's currency. */
    BigDecimal sum() {
        return sum;
    }

    long customers() {
        return customers;
    }

    /** How many have none that is known. */
    long unknown() {
        return unknown;
    }

    /** Whether anybody's is known. */
    boolean isKnown() {
        return customers > unknown;
    }
}
