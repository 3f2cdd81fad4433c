package org.engagementadvisor.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period that the amounts of every {@link Area} are of: {@code months} is 1 to 120. {@code complete}: areas that are not
 * listed were not bought.
 *
 * @param until the last day of the period, for which the figures were made
 * @param days of the period of which there are figures, 1 to 3700, where these are not its whole months
 */
public record Performance(
        int months,
        @Nullable Boolean complete,
        @Nullable LocalDate until,
        @Nullable Integer days) {
    public Performance {
        Check.from("months", 1, 120, months);
        Check.from("days", 1, 3700, days);
    }

    /** Whole months up to a day that is not told. */
    public Performance(int months, @Nullable Boolean complete) {
        this(months, complete, null, null);
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
