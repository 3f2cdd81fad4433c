package org.engagementadvisor.rules.prove;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.table.FactType;
import org.jspecify.annotations.Nullable;

/** The values between two places; null is without end. */
record Span(@Nullable Bound from, @Nullable Bound to) {

    boolean contains(Object value) {
        return (from == null || from.isBelow(value)) && (to == null || !to.isBelow(value));
    }

    boolean isEmpty() {
        return from != null && to != null && from.compareTo(to) >= 0;
    }

    /** As people say it, without the fact: {@code from 200000 to below 210000}. */
    String words() {
        if (from != null && to != null && isOne()) {
            return text(from.value());
        }
        if (from == null) {
            return to == null ? "any" : to.isDiscrete() ? "up to " + text(to.lastBefore()) : end(to);
        }
        String begin = from.after() ? "above " + text(from.value()) : "from " + text(from.value());
        if (to == null) {
            return begin;
        }
        return begin
                + (to.isDiscrete() ? " to " + text(to.lastBefore()) : to.after() ? " " + end(to) : " to " + end(to));
    }

    private boolean isOne() {
        if (from == null || to == null) {
            return false;
        }
        return to.isDiscrete()
                ? from.value().equals(to.lastBefore())
                : !from.after() && to.after() && new Bound(from.value(), true).equals(to);
    }

    private static String end(Bound to) {
        return (to.after() ? "up to " : "below ") + text(to.value());
    }

    static String text(Object value) {
        if (value instanceof Collection<?> terms) {
            return terms.isEmpty()
                    ? "none"
                    : terms.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** A value in it that a person would choose: a round one, not at the edge if there is room. */
    Object choice(FactType type) {
        if (type == FactType.DATE) {
            return RoundNumber.day(
                    from == null ? null : (LocalDate) from.value(), to == null ? null : (LocalDate) to.lastBefore());
        }
        BigDecimal least = from == null ? null : decimal(from.value());
        BigDecimal most = to == null ? null : decimal(to.isDiscrete() ? to.lastBefore() : to.value());
        BigDecimal chosen = RoundNumber.between(least, most, type);
        if (type != FactType.WHOLE) {
            return contains(chosen) ? chosen : edge(least, most);
        }
        return chosen.intValueExact();
    }

    private BigDecimal edge(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return least != null && contains(least) ? least : Objects.requireNonNull(most);
    }

    private static BigDecimal decimal(Object value) {
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }
}
