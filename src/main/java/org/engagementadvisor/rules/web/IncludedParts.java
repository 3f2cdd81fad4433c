package org.engagementadvisor.rules.web;

import java.util.EnumSet;
import java.util.Set;
import org.engagementadvisor.advice.AdvicePart;
import org.jspecify.annotations.Nullable;

/** The parts of an advice that the parameter {@code include} asks for. */
public final class IncludedParts {
    private IncludedParts() {}

    /**
     * None if nothing is said.
     *
     * @throws RefusedRequest if a word is none of them
     */
    public static Set<AdvicePart> of(@Nullable String include) {
        var parts = EnumSet.noneOf(AdvicePart.class);
        for (var word : include == null ? new String[0] : include.split(",", -1)) {
            parts.add(AdvicePart.of(word.strip())
                    .orElseThrow(() -> RefusedRequest.parameter(
                            "include",
                            word.strip(),
                            "some of " + String.join(", ", AdvicePart.words()) + ", apart by commas")));
        }
        return parts;
    }
}
