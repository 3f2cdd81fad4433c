package org.engagementadvisor.rules.prove;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.jspecify.annotations.Nullable;

/**
 * A place between the values of a number or date: just before one, or just after it. Between two whole numbers or days there
 * is one place only, before the later.
 */
record Bound(Object value, boolean after) implements Comparable<Bound> {

    static Bound before(Object value) {
        return new Bound(value, false);
    }

    static Bound after(Object value) {
        if (value instanceof Integer whole) {
            return before(whole + 1);
        }
        return value instanceof LocalDate day ? before(day.plusDays(1)) : new Bound(value, true);
    }

    /** Where the values that are as asked begin; null if at none. */
    static @Nullable Bound lower(Condition condition) {
        return switch (condition.operator()) {
            case IS, AT_LEAST -> isOrdered(condition) ? before(condition.operand()) : null;
            case ABOVE -> isOrdered(condition) ? after(condition.operand()) : null;
            default -> null;
        };
    }

    /** Where the values that are as asked end; null if at none. */
    static @Nullable Bound upper(Condition condition) {
        return switch (condition.operator()) {
            case IS, AT_MOST -> isOrdered(condition) ? after(condition.operand()) : null;
            case BELOW -> isOrdered(condition) ? before(condition.operand()) : null;
            default -> null;
        };
    }

    /** Whether it compares with a number or date, not with a term or another fact. */
    private static boolean isOrdered(Condition condition) {
        return condition.operand() instanceof Number || condition.operand() instanceof LocalDate;
    }

    /** Where the values that the fact may have begin; null if it may be as low as it likes. */
    static @Nullable Bound least(Fact fact) {
        BigDecimal from = fact.from();
        return from == null ? null : before(of(fact, from));
    }

    /** Where the values that the fact may have end; null if it may be as high as it likes. */
    static @Nullable Bound most(Fact fact) {
        BigDecimal to = fact.to();
        return to == null ? null : after(of(fact, to));
    }

    private static Object of(Fact fact, BigDecimal limit) {
        return fact.type() == FactType.WHOLE ? (Object) limit.intValueExact() : limit;
    }

    /** Whether that value lies beyond. */
    boolean isBelow(Object other) {
        int order = Condition.compare(other, value);
        return after ? order > 0 : order >= 0;
    }

    boolean isDiscrete() {
        return !(value instanceof BigDecimal);
    }

    /** The last value before this place; for whole numbers and days. */
    Object lastBefore() {
        return value instanceof Integer whole ? whole - 1 : ((LocalDate) value).minusDays(1);
    }

    @Override
    public int compareTo(Bound other) {
        int order = Condition.compare(value, other.value);
        return order != 0 ? order : Boolean.compare(after, other.after);
    }

    // Two amounts that differ in their trailing zeros only are one.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Bound bound && value.getClass() == bound.value.getClass() && compareTo(bound) == 0;
    }

    @Override
    public int hashCode() {
        Object plain = value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
        return plain.hashCode() * 2 + (after ? 1 : 0);
    }
}
