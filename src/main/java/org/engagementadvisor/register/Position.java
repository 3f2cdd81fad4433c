package org.engagementadvisor.register;

import java.math.BigDecimal;
import java.util.Map;
import org.engagementadvisor.portfolio.PortfolioReport;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stood on a day, as far as days are compared.
 *
 * @param groups those it belonged to, by the name of the fact; absent where that was not known
 * @param turnover a year; null if it was not known
 * @param place in the matrix; null if too little was known, and in what was kept before places were
 */
public record Position(
        Map<String, String> groups, @Nullable BigDecimal turnover, PortfolioReport.@Nullable Place place) {
    public Position {
        groups = Map.copyOf(groups);
    }
}
