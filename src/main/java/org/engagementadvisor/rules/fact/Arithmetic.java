package org.engagementadvisor.rules.fact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.Function;
import org.engagementadvisor.customer.Performance;
import org.jspecify.annotations.Nullable;

/** Sums, shares and spans in which whatever rests on an unknown is unknown. */
public final class Arithmetic {
    private static final int MONEY_SCALE = 4;
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

    private Arithmetic() {}

    public static <A, B> @Nullable B in(@Nullable A whole, Function<A, @Nullable B> part) {
        return whole == null ? null : part.apply(whole);
    }

    static @Nullable BigDecimal plus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.add(b);
    }

    public static @Nullable BigDecimal minus(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.subtract(b);
    }

    public static @Nullable BigDecimal times(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null ? null : a.multiply(b);
    }

    /** The quotient, unknown where the divisor is not above zero. */
    public static @Nullable BigDecimal per(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null || b == null || b.signum() <= 0 ? null : a.divide(b, MathContext.DECIMAL64);
    }

    /** The change against a former figure as a ratio, unknown where that was not above zero or this is negative. */
    static @Nullable BigDecimal growth(@Nullable BigDecimal now, @Nullable BigDecimal before) {
        return now == null || now.signum() < 0 ? null : per(minus(now, before), before);
    }

    static @Nullable BigDecimal notBelowZero(@Nullable BigDecimal value) {
        return value == null ? null : value.max(BigDecimal.ZERO);
    }

    /** The sum, unknown as soon as one is. */
    static @Nullable BigDecimal sum(Collection<? extends @Nullable BigDecimal> values) {
        for (BigDecimal value : values) {
            if (value == null) {
                return null;
            }
        }
        return sumOfKnown(values, BigDecimal.ZERO);
    }

    /** The sum of those that are known; the other value if none is. */
    static @Nullable BigDecimal sumOfKnown(
            Collection<? extends @Nullable BigDecimal> values, @Nullable BigDecimal ifNone) {
        BigDecimal sum = null;
        for (BigDecimal value : values) {
            if (value != null) {
                sum = sum == null ? BigDecimal.ZERO.add(value) : sum.add(value);
            }
        }
        return sum == null ? ifNone : sum;
    }

    /** An amount of a period as an amount of twelve months, or of 365 days where days are counted; of a year if none is told. */
    static @Nullable BigDecimal perYear(@Nullable BigDecimal amount, @Nullable Performance period) {
        if (amount == null || period == null) {
            return amount;
        }
        var days = period.days();
        if (days != null) {
            return scaled(amount, DAYS_OF_A_YEAR, days);
        }
        return period.months() == YEAR.intValue() ? amount : scaled(amount, YEAR, period.months());
    }

    private static BigDecimal scaled(BigDecimal amount, BigDecimal year, int period) {
        return amount.multiply(year).divide(BigDecimal.valueOf(period), MONEY_SCALE, RoundingMode.HALF_UP);
    }

    /** Whole calendar months from a day to the as-of date: from 31 January to 28 February none; unknown for a later day. */
    public static @Nullable Integer months(@Nullable LocalDate from, LocalDate asOf) {
        return from == null || from.isAfter(asOf) ? null : (int) ChronoUnit.MONTHS.between(from, asOf);
    }

    static @Nullable Integer size(@Nullable Collection<?> list) {
        return list == null ? null : list.size();
    }

    public static @Nullable String yesNo(@Nullable Boolean value) {
        return value == null ? null : value ? "yes" : "no";
    }
}
