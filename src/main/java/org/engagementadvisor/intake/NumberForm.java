package org.engagementadvisor.intake;

import java.util.List;
import org.engagementadvisor.intake.NumberStyle.Minus;
import org.jspecify.annotations.Nullable;

/** What a mapping says of how numbers are written; what it does not say, null, is found by looking at them. */
record NumberForm(
        @Nullable String decimal,
        @Nullable String grouping,
        Minus minus,
        @Nullable List<String> signs) {
    static final NumberForm UNSAID = new NumberForm(null, null, Minus.ANY, null);
}
