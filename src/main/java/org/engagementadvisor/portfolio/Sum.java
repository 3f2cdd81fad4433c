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

    @Nullable
    BigDecimal total() {
        return total;
    }
}
