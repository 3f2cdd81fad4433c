package org.engagementadvisor.scenario;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as the writer of a scenario would write them. */
final class Shown {
    private static final int LONGEST = 120;

    private Shown() {}

    /** On one line and in backticks. */
    static String of(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").replace('`', '\'');
        return "`" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "`";
    }

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
