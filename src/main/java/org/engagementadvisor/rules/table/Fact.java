package org.engagementadvisor.rules.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word of the vocabulary: something known of a customer, computed from it, or answered by a table.
 *
 * @param unit in words, empty if it has none; money takes the rule book's currency
 * @param values the terms it may have, worst first if {@code ordered}; empty = any
 * @param from the least a number may be, if limited; a score is one of 0 to 100 unless it says otherwise
 * @param answered whether tables answer it, rather than the customer's own figures
 * @param inner whether it is plumbing between tables, which lists for analysts keep apart
 */
public record Fact(
        String name,
        String label,
        FactType type,
        String unit,
        Scope scope,
        List<String> values,
        boolean ordered,
        @Nullable BigDecimal from,
        @Nullable BigDecimal to,
        boolean answered,
        boolean inner) {

    /** The day that is advised for: the one fact that is the same for all that tables judge. */
    public static final String AS_OF = "asOf";

    public Fact {
        values = values.stream().map(String::intern).toList();
        if (type == FactType.SCORE && from == null && to == null) {
            from = BigDecimal.ZERO;
            to = BigDecimal.valueOf(100);
        }
    }

    public Fact withValues(List<String> terms) {
        return new Fact(name, label, type, unit, scope, terms, ordered, from, to, answered, inner);
    }

    /** The same with values between these only. */
    public Fact within(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new Fact(name, label, type, unit, scope, values, ordered, least, most, answered, inner);
    }

    /**
     * Whether it may be read by a table of that scope: an item sees its own facts, those of its area and the customer's, and
     * everything the day.
     */
    public boolean visibleIn(Scope reader) {
        return scope.isSeenFrom(reader) || name.equals(AS_OF);
    }

    /** What a cell may hold for it, in words. */
    public String expected() {
        if (!values.isEmpty()) {
            return "one of " + String.join(", ", values);
        }
        if (from != null && to != null) {
            return type.noun() + " from " + from.toPlainString() + " to " + to.toPlainString()
                    + (type == FactType.RATIO ? " (`0.25` is 25 %)" : "");
        }
        if (from != null) {
            return type.noun() + " of " + from.toPlainString() + " or more";
        }
        return to == null ? type.expected() : type.noun() + " of at most " + to.toPlainString();
    }

    /** Whether this fact can have that value. */
    public boolean allows(Object value) {
        if (!values.isEmpty()) {
            return value instanceof String && values.contains(value);
        }
        if (value instanceof Integer whole) {
            return inRange(BigDecimal.valueOf(whole));
        }
        return !(value instanceof BigDecimal decimal) || inRange(decimal);
    }

    private boolean inRange(BigDecimal value) {
        return (from == null || value.compareTo(from) >= 0) && (to == null || value.compareTo(to) <= 0);
    }
}
