package org.engagementadvisor.rules.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one cell asks of one fact. The engine, the reasons and the search for the nearest row all use this one object.
 *
 * @param operands the constants to compare with: one, or several for {@code ONE_OF} and {@code NONE_OF}; or a {@link Fact} to
 *     compare with alone
 * @param orUnknown whether an unknown value does as well
 * @param cell where it stands, in A1 notation
 */
public record Condition(Fact fact, Operator operator, List<Object> operands, boolean orUnknown, String cell) {

    public Condition {
        operands = List.copyOf(operands);
    }

    /** Whether that value, or null for unknown, is as asked; if the cell names a fact, its value must be given as well. */
    public boolean holds(@Nullable Object value) {
        return isAsAsked(value, operands.isEmpty() ? null : operand());
    }

    /**
     * Whether that value, or null for unknown, is as a cell asks that names a fact.
     *
     * @param other the value of the fact that is named; while it is unknown, nothing is as asked
     */
    public boolean holds(@Nullable Object value, @Nullable Object other) {
        return other != null && isAsAsked(value, other);
    }

    private boolean isAsAsked(@Nullable Object value, @Nullable Object operand) {
        if (value == null) {
            return orUnknown || operator == Operator.UNKNOWN;
        }
        return switch (operator) {
            case IS -> equal(value, asked(operand));
            case AT_LEAST -> compare(value, asked(operand)) >= 0;
            case ABOVE -> compare(value, asked(operand)) > 0;
            case AT_MOST -> compare(value, asked(operand)) <= 0;
            case BELOW -> compare(value, asked(operand)) < 0;
            case ONE_OF -> operands.contains(value);
            case NONE_OF -> !operands.contains(value);
            case CONTAINS -> ((Collection<?>) value).contains(operand());
            case LACKS -> !((Collection<?>) value).contains(operand());
            case UNKNOWN -> false;
            case KNOWN -> true;
        };
    }

    private static Object asked(@Nullable Object operand) {
        return Objects.requireNonNull(operand);
    }

    /** The fact that the cell names to compare with; null if it holds constants, or asks only what is known. */
    public @Nullable Fact otherFact() {
        return !operands.isEmpty() && operand() instanceof Fact other ? other : null;
    }

    /** The first, and mostly only, constant; for the operators that have one. */
    public Object operand() {
        return operands.get(0);
    }

    /** Fact, operator and canonical value: two conditions with one key always agree. */
    public String key() {
        List<String> constants =
                operands.stream().map(Condition::canonical).sorted().toList();
        return fact.name() + " " + operator + " " + constants + (orUnknown ? " or unknown" : "");
    }

    private static String canonical(Object operand) {
        if (operand instanceof Fact other) {
            return "{" + other.name() + "}";
        }
        return operand instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toPlainString()
                : operand.toString();
    }

    private static boolean equal(Object value, Object operand) {
        return value instanceof Number ? compare(value, operand) == 0 : value.equals(operand);
    }

    /** Orders two numbers, or two dates. */
    public static int compare(Object value, Object operand) {
        if (value instanceof BigDecimal decimal && operand instanceof BigDecimal other) {
            return decimal.compareTo(other);
        }
        if (value instanceof Integer whole && operand instanceof Integer other) {
            return Integer.compare(whole, other);
        }
        return value instanceof LocalDate day
                ? day.compareTo((LocalDate) operand)
                : decimal(value).compareTo(decimal(operand));
    }

    private static BigDecimal decimal(Object number) {
        return number instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) number;
    }
}
