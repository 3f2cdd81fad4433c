package org.engagementadvisor.advice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation is expected to bring in the 12 months to come, in the rule book's currency.
 *
 * @param contributionMargin absent where nobody knows the margin ratio at which it would be earned
 * @param turnover absent where something is saved or kept rather than sold
 * @param cost of the hours that it takes; absent where no table says how many or at what rate
 * @param net the margin less that cost; absent where either is
 * @param chance the part of the full amount that the tables count, 0 to 1; absent in advice that was kept before it was told
 * @param computed how the figures came about, in words
 */
public record ExpectedValue(
        @Nullable BigDecimal contributionMargin,
        @Nullable BigDecimal turnover,
        @Nullable BigDecimal cost,
        @Nullable BigDecimal net,
        @Nullable BigDecimal chance,
        String computed) {}
