package org.engagementadvisor.scenario;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as the writer of a scenario would write them. */
final class Shown {
    private Shown() {}

    static String value(@Nullable Object value) {
        if (value == null) {
            return Expected.UNKNOWN;
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(Shown::value).sorted().collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
