package org.engagementadvisor.customer;

import java.math.BigDecimal;

/**
 * A number as people type it that may mean two: {@code 500.000} is half a million where the point parts thousands, and five
 * hundred elsewhere. Only three decimals can be thousands, and only after a digit other than 0.
 */
public final class ThousandsPoint {
    private ThousandsPoint() {}

    public static boolean isIn(BigDecimal typed) {
        return typed.scale() == 3 && typed.abs().compareTo(BigDecimal.ONE) >= 0;
    }

    /** What is expected instead: either number, as nobody mistakes it. */
    public static String question(BigDecimal typed) {
        boolean cents = typed.stripTrailingZeros().scale() <= 2;
        return "`%s` if the point parts thousands, `%s` if it parts decimals"
                .formatted(typed.unscaledValue(), typed.setScale(cents ? 2 : 4).toPlainString());
    }
}
