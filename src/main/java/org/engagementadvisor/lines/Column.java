package org.engagementadvisor.lines;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.ThousandsPoint;
import org.engagementadvisor.document.Flags;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

/** What the cells of one column hold, by the field of the customer that its path leads to. */
enum Column {
    TEXT {
        @Override
        JsonNode value(String cell) {
            return StringNode.valueOf(cell);
        }
    },
    /** A whole number, of which a point makes no other. */
    COUNT {
        @Override
        JsonNode value(String cell) {
            return NUMBER.value(cell);
        }
    },
    NUMBER {
        @Override
        boolean isUnclear(String cell) {
            return value(cell) instanceof DecimalNode typed && ThousandsPoint.isIn(typed.decimalValue());
        }

        @Override
        JsonNode value(String cell) {
            var trimmed = cell.strip();
            if (WHOLE.matcher(trimmed).matches()) {
                return BigIntegerNode.valueOf(new BigInteger(trimmed));
            }
            return DECIMAL.matcher(trimmed).matches()
                    ? DecimalNode.valueOf(new BigDecimal(trimmed))
                    : StringNode.valueOf(cell);
        }
    },
    TRUTH {
        @Override
        JsonNode value(String cell) {
            return Flags.read(cell).<JsonNode>map(BooleanNode::valueOf).orElseGet(() -> StringNode.valueOf(cell));
        }
    },
    ANY {
        @Override
        JsonNode value(String cell) {
            return NUMBER.value(cell);
        }
    };

    /** As JSON has it, no longer than the strict reader takes. */
    private static final Pattern DECIMAL =
            Pattern.compile("(?=.{1,40}$)-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,4})?");

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,39})");

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,3}");

    /** The cell as JSON; what is not of the column's kind stays text for the strict reader to refuse. */
    abstract JsonNode value(String cell);

    /** Whether it could be meant as another number. */
    boolean isUnclear(String cell) {
        return false;
    }

    /** What the path leads to, or null if no field has it. */
    static @Nullable Column at(List<String> path) {
        Type type = Customer.class;
        for (var step : path) {
            var next = step(type, step);
            if (next == null) {
                return null;
            }
            type = next;
        }
        return ofType(type);
    }

    /** Whether the path leads to a list. */
    static boolean isList(List<String> path) {
        Type type = Customer.class;
        for (var step : path) {
            type = type == null ? null : step(type, step);
        }
        return type instanceof ParameterizedType container && container.getRawType() == List.class;
    }

    private static @Nullable Type step(Type type, String step) {
        if (type instanceof ParameterizedType container) {
            var values = container.getActualTypeArguments();
            if (container.getRawType() == Map.class) {
                return step.isBlank() ? null : values[1];
            }
            return INDEX.matcher(step).matches() ? values[0] : null;
        }
        if (type instanceof Class<?> group && group.isRecord()) {
            return Arrays.stream(group.getRecordComponents())
                    .filter(field -> field.getName().equals(step))
                    .map(RecordComponent::getGenericType)
                    .findFirst()
                    .orElse(null);
        }
        return null;
    }

    private static @Nullable Column ofType(Type type) {
        if (!(type instanceof Class<?> value) || value.isRecord()) {
            return null;
        }
        if (value == BigDecimal.class) {
            return NUMBER;
        }
        if (value == Integer.class || value == int.class) {
            return COUNT;
        }
        if (value == Boolean.class || value == boolean.class) {
            return TRUTH;
        }
        return value == Object.class ? ANY : TEXT;
    }
}
