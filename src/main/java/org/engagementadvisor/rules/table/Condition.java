package org.engagementadvisor.rules.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one cell asks of one fact. The engine, the reasons and the search for the nearest row all use this one object.
 *
 * @param operands the constants to compare with: one, or several for {@code ONE_OF} and {@code NONE_OF}
 * @param orUnknown whether an unknown value does as well
 * @param cell where it stands, in A1 notation
 */
public record Condition(Fact fact, Operator operator, List<Object> operands, boolean orUnknown, String cell) {

    public Condition {
        operands = List.copyOf(operands);
    }

    /** Whether that value, or null for unknown, is as asked. */
    public boolean holds(@Nullable Object value) {
        if (value == null) {
            return orUnknown || operator == Operator.UNKNOWN;
        }
        return switch (operator) {
            case IS -> equal(value, operand());
            case AT_LEAST -> compare(value, operand()) >= 0;
            case ABOVE -> compare(value, operand()) > 0;
            case AT_MOST -> compare(value, operand()) <= 0;
            case BELOW -> compare(value, operand()) < 0;
            case ONE_OF -> operands.contains(value);
            case NONE_OF -> !operands.contains(value);
            case CONTAINS -> ((Collection<?>) value).contains(operand());
            case LACKS -> !((Collection<?>) value).contains(operand());
            case UNKNOWN -> false;
            case KNOWN -> true;
        };
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
        return operand instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toPlainString()
                : operand.toString();
    }

    private static boolean equal(Object value, Object operand) {
        return value instanceof BigDecimal decimal
                ? decimal.compareTo((BigDecimal) operand) == 0
                : value.equals(operand);
    }

    /** Orders two values of one type of number or date. */
    public static int compare(Object value, Object operand) {
        if (value instanceof BigDecimal decimal) {
            return decimal.compareTo((BigDecimal) operand);
        }
        return value instanceof Integer whole
                ? Integer.compare(whole, (Integer) operand)
                : ((LocalDate) value).compareTo((LocalDate) operand);
    }
}
