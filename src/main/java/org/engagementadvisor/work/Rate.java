package org.engagementadvisor.work;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.jspecify.annotations.Nullable;

/**
 * How many of some, with the interval that holds the true rate as surely as was asked for (the score interval of Wilson).
 *
 * @param rate 0 to 1, as {@code from} and {@code to}; null of none
 */
public record Rate(
        long count,
        long of,
        @Nullable Double rate,
        @Nullable Double from,
        @Nullable Double to) {

    /** @param confidence above 0 and below 1 */
    static Rate of(long count, long of, double confidence) {
        if (of == 0) {
            return new Rate(count, of, null, null, null);
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(of), Math.toIntExact(count), 1 - confidence);
        return new Rate(count, of, (double) count / of, interval.getLowerBound(), interval.getUpperBound());
    }

    /**
     * How far two rates lie apart.
     *
     * @param value above 0 if the first is higher
     */
    public record Difference(double value, double from, double to) {
        /** Whether it may well be none at all. */
        public boolean isExplainedByChance() {
            return from <= 0 && to >= 0;
        }
    }

    /** This less another one, with the interval that Newcombe makes of those of the two; null where either is of none. */
    @Nullable
    Difference less(Rate other) {
        if (rate == null
                || from == null
                || to == null
                || other.rate == null
                || other.from == null
                || other.to == null) {
            return null;
        }
        double value = rate - other.rate;
        return new Difference(
                value,
                value - Math.hypot(rate - from, other.to - other.rate),
                value + Math.hypot(to - rate, other.rate - other.from));
    }
}
