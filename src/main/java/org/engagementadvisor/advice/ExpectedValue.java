package org.engagementadvisor.advice;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation is expected to bring in the 12 months to come, in the rule book's currency.
 *
 * @param turnover absent where something is saved or kept rather than sold
 * @param computed how the figures came about, in words
 */
public record ExpectedValue(
        BigDecimal contributionMargin, @Nullable BigDecimal turnover, String computed) {}
