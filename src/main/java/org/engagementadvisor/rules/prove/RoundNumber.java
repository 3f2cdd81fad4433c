package org.engagementadvisor.rules.prove;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.engagementadvisor.rules.table.FactType;
import org.jspecify.annotations.Nullable;

/** Finds the number or day between two others that has the fewest digits, as a person would for an example. */
final class RoundNumber {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 1);
    private static final int[] STEPS = {10, 5, 2};

    private RoundNumber() {}

    /** One between the limits, which are no choice themselves unless nothing else is left; null is no limit. */
    static BigDecimal between(@Nullable BigDecimal least, @Nullable BigDecimal most, FactType type) {
        boolean whole = type == FactType.WHOLE;
        if (least != null && most != null) {
            return inside(least, most, whole);
        }
        BigDecimal unit = type == FactType.MONEY ? BigDecimal.valueOf(1000) : BigDecimal.ONE;
        if (least != null) {
            return least.signum() < 0 ? BigDecimal.ZERO : beyond(least, unit, whole);
        }
        if (most == null) {
            return unit;
        }
        return most.signum() > 0
                ? inside(BigDecimal.ZERO, most, whole)
                : beyond(most.negate(), unit, whole).negate();
    }

    /** The next number of one digit above one that is not negative. */
    private static BigDecimal beyond(BigDecimal least, BigDecimal unit, boolean whole) {
        if (least.signum() == 0) {
            return unit;
        }
        BigDecimal step = BigDecimal.ONE.scaleByPowerOfTen(magnitude(least));
        if (whole) {
            step = step.max(BigDecimal.ONE);
        }
        return plain(
                least.divide(step, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(step));
    }

    private static BigDecimal inside(BigDecimal least, BigDecimal most, boolean whole) {
        BigDecimal width = most.subtract(least);
        if (width.signum() == 0) {
            return least;
        }
        BigDecimal middle = least.add(most).divide(TWO);
        int from = magnitude(least.abs().max(most.abs()));
        int to = magnitude(width) - 1;
        for (int power = from; power >= to; power--) {
            for (int digit : STEPS) {
                BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                BigDecimal near = middle.divide(step, 0, RoundingMode.HALF_DOWN).multiply(step);
                boolean fits = near.compareTo(least) > 0 && near.compareTo(most) < 0;
                if (fits && !(whole && near.stripTrailingZeros().scale() > 0)) {
                    return plain(near);
                }
            }
        }
        return whole ? least : plain(middle);
    }

    private static int magnitude(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** A first of January or of a month between two days, or else the first of them; null is no limit. */
    static LocalDate day(@Nullable LocalDate first, @Nullable LocalDate last) {
        if (first == null) {
            return last == null ? ANY_DAY : last.minusDays(1).withDayOfYear(1);
        }
        LocalDate year = first.withDayOfYear(1).plusYears(1);
        if (last == null || year.isBefore(last)) {
            return year;
        }
        LocalDate middle = first.plusDays(ChronoUnit.DAYS.between(first, last) / 2);
        LocalDate month = middle.withDayOfMonth(1);
        return month.isAfter(first) ? month : first;
    }
}
