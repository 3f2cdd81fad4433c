package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An exact sum of what is known; unknown itself until something is. */
final class Sum {
    private @Nullable BigDecimal total;

    void add(@Nullable BigDecimal amount) {
        if (amount != null) {
            total = total == null ? amount : total.add(amount);
        }
    }

    /** Whoever returned more than it bought has no part in a share; null stays unknown. */
    static @Nullable BigDecimal aboveZero(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.max(BigDecimal.ZERO);
    }

    @Nullable
    BigDecimal total() {
        return total;
    }
}
