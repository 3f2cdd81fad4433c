package org.engagementadvisor.portfolio;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers and styles as drawings take them. */
final class Svg {
    private static final Set<String> COLOURS =
            Set.of("red", "blue", "green", "orange", "violet", "yellow", "white", "grey");

    private Svg() {}

    /** At most two decimals, with a point. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }

    /** The class of a dot; only what the style sheet has a colour for, since the term of a book could be anything. */
    static String dot(@Nullable String colour) {
        return "dot " + (colour != null && COLOURS.contains(colour) ? colour : "plain");
    }
}
