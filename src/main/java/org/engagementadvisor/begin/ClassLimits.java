package org.engagementadvisor.begin;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Limits between classes, from what the customers of a base have: round, as analysts set them. */
final class ClassLimits {
    /** A limit of more digits is no longer rounded. */
    private static final int MOST_DIGITS = 15;

    private ClassLimits() {}

    /** The value below which that share of all lies. */
    static <T> T quantile(List<T> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    /** With so many digits that count, not written as a power of ten; 0 digits are the next whole number. */
    static BigDecimal rounded(BigDecimal value, int digits) {
        var rounded = digits == 0
                ? value.setScale(0, RoundingMode.CEILING)
                : value.round(new MathContext(digits, RoundingMode.HALF_UP));
        return plain(rounded);
    }

    /** Not written as a power of ten, nor with more digits than count. */
    static BigDecimal plain(BigDecimal value) {
        return value.stripTrailingZeros().scale() < 0 ? value.setScale(0) : value.stripTrailingZeros();
    }

    /** The next round figure. */
    static BigDecimal above(BigDecimal limit) {
        return limit.add(limit.ulp().max(BigDecimal.ONE))
                .round(new MathContext(2, RoundingMode.UP))
                .max(limit.add(BigDecimal.ONE));
    }

    /**
     * The limits between classes of about as many values each; fewer where so many are equal that a class between would be nobody's.
     *
     * @param sorted one value at least
     */
    static List<BigDecimal> ofSteps(List<BigDecimal> sorted, int steps, int digits) {
        var limits = new TreeSet<BigDecimal>();
        for (int step = 1; step < steps; step++) {
            limits.add(quantile(sorted, (double) step / steps));
        }
        return round(limits, sorted.get(0), digits);
    }

    /** Limits that are round, with as many digits as they need to stay apart, and above the least value of all. */
    static List<BigDecimal> round(NavigableSet<BigDecimal> limits, BigDecimal least, int digits) {
        var apart = new ArrayList<>(limits.tailSet(least, false));
        for (int some = digits; some <= MOST_DIGITS; some++) {
            int now = some;
            var rounded = new TreeSet<BigDecimal>();
            apart.forEach(limit -> rounded.add(rounded(limit, now)));
            if (rounded.size() == apart.size()
                    && (rounded.isEmpty() || rounded.first().compareTo(least) > 0)) {
                return List.copyOf(rounded);
            }
        }
        return apart.stream().map(ClassLimits::plain).toList();
    }
}
