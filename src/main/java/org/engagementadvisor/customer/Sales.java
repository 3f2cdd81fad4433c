package org.engagementadvisor.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was sold to the customer over all areas.
 *
 * @param period the whole period of {@link Performance}, not a year of it
 * @param ever all that is known, the period included
 */
public record Sales(@Nullable Total period, @Nullable Total ever) {

    /**
     * Net amounts up to the day of the figures, which may be negative.
     *
     * @param from the first day of which there are figures
     */
    public record Total(
            @Nullable BigDecimal turnover,
            @Nullable BigDecimal contributionMargin,
            @Nullable LocalDate from) {
        public Total {
            Check.number("turnover", turnover);
            Check.number("contributionMargin", contributionMargin);
        }
    }
}
