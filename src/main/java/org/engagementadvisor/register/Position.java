package org.engagementadvisor.register;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stood on a day, as far as days are compared.
 *
 * @param groups those it belonged to, by the name of the fact; absent where that was not known
 * @param turnover a year; null if it was not known
 */
public record Position(Map<String, String> groups, @Nullable BigDecimal turnover) {
    public Position {
        groups = Map.copyOf(groups);
    }
}
