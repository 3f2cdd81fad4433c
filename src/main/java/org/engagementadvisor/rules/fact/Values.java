package org.engagementadvisor.rules.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.engagementadvisor.rules.table.Fact;
import org.jspecify.annotations.Nullable;

/** How values compare, whatever kind of number they are. */
public final class Values {
    private Values() {}

    public static boolean same(@Nullable Object a, @Nullable Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof BigDecimal one && b instanceof BigDecimal other) {
            return one.compareTo(other) == 0;
        }
        if (a instanceof Number && b instanceof Number) {
            return decimal(a).compareTo(decimal(b)) == 0;
        }
        return Objects.equals(a, b);
    }

    /** Whether the first is better than the second: later in the order of the values, or more. */
    public static int compare(Fact fact, Object a, Object b) {
        if (a instanceof Integer one && b instanceof Integer other) {
            return Integer.compare(one, other);
        }
        if (a instanceof Number && b instanceof Number) {
            return decimal(a).compareTo(decimal(b));
        }
        List<String> order = fact.values();
        return Integer.compare(order.indexOf(a.toString()), order.indexOf(b.toString()));
    }

    /** Whether one value of the fact is better than another. */
    public static boolean isOrdered(Fact fact) {
        return fact.ordered() || fact.type().isNumeric();
    }

    public static BigDecimal decimal(Object number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof Integer whole ? BigDecimal.valueOf(whole) : new BigDecimal(number.toString());
    }
}
