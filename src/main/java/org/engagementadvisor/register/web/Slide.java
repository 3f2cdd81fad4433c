package org.engagementadvisor.register.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Where a slider for an amount begins and ends, and its steps; as they would be typed. */
record Slide(String from, String to, String step) {
    private static final BigDecimal TWICE = BigDecimal.valueOf(2);
    /** By so many digits a step is smaller than the figure. */
    private static final int DIGITS = 2;

    private static final BigDecimal FINEST = new BigDecimal("0.01");

    private static final MathContext ROUND = new MathContext(2, RoundingMode.CEILING);

    /** From nothing to the next round figure above twice as much, in steps that meet what it is today; null if that is nothing or not known. */
    static @Nullable Slide around(String today) {
        if (today.isEmpty()) {
            return null;
        }
        var amount = new BigDecimal(today);
        if (amount.signum() <= 0) {
            return null;
        }
        int last = -amount.stripTrailingZeros().scale();
        int first = amount.precision() - amount.scale() - 1;
        var step = BigDecimal.ONE.scaleByPowerOfTen(Math.min(last, first - DIGITS));
        return new Slide(
                "0",
                amount.multiply(TWICE).round(ROUND).stripTrailingZeros().toPlainString(),
                step.max(FINEST).toPlainString());
    }
}
