package org.engagementadvisor.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts as they are written: exact, with two decimals or as many more as they need. */
final class Money {
    private static final int LEAST_DECIMALS = 2;

    private Money() {}

    static BigDecimal of(@Nullable BigDecimal amount) {
        var exact = amount == null ? BigDecimal.ZERO : amount.stripTrailingZeros();
        return exact.scale() < LEAST_DECIMALS ? exact.setScale(LEAST_DECIMALS) : exact;
    }

    /** Turnover less cost; null if the cost of a line is not known, since the rest would overstate it. */
    static @Nullable BigDecimal margin(BigDecimal turnover, @Nullable BigDecimal cost, long linesWithoutCost) {
        return linesWithoutCost > 0 ? null : of(turnover.subtract(of(cost)));
    }

    /** A number without an exponent and without needless zeros. */
    static BigDecimal plain(BigDecimal number) {
        // The exponent is bounded by the reader, so that this stays short.
        var exact = number.stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}
