package org.engagementadvisor.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period that the amounts of every {@link Area} are of: {@code months} is 1 to 120. {@code complete}: areas that are not
 * listed were not bought.
 */
public record Performance(int months, @Nullable Boolean complete) {
    public Performance {
        Check.from("months", 1, 120, months);
    }

    /** The 12 months that end with the last order; amounts may be negative. */
    public record LastActiveYear(
            @Nullable BigDecimal turnover,
            @Nullable BigDecimal contributionMargin,
            @Nullable LocalDate endedOn) {
        public LastActiveYear {
            Check.number("turnover", turnover);
            Check.number("contributionMargin", contributionMargin);
        }
    }

    /** What serving the customer took in the period: an amount without hours, and the hours, 0 or more. */
    public record CostToServe(
            @Nullable BigDecimal amount,
            @Nullable BigDecimal fieldSalesHours,
            @Nullable BigDecimal insideSalesHours,
            @Nullable BigDecimal serviceHours) {
        public CostToServe {
            Check.number("amount", amount);
            Check.atLeastZero("fieldSalesHours", fieldSalesHours);
            Check.atLeastZero("insideSalesHours", insideSalesHours);
            Check.atLeastZero("serviceHours", serviceHours);
        }
    }
}
