package org.engagementadvisor.advice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation is expected to bring in the 12 months to come, in the rule book's currency.
 *
 * @param contributionMargin absent where nobody knows the margin ratio at which it would be earned
 * @param turnover absent where something is saved or kept rather than sold
 * @param computed how the figures came about, in words
 */
public record ExpectedValue(
        @Nullable BigDecimal contributionMargin, @Nullable BigDecimal turnover, String computed) {}
