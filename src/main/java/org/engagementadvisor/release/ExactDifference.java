package org.engagementadvisor.release;

import java.util.List;
import java.util.Set;

/** Compares two pieces of advice member by member. Thread-safe. */
public final class ExactDifference {
    private final Set<String> ignored;
    private final AlikeBytes bytes;

    /** @param ignored names of members, each with one value, that do not count wherever they stand */
    public ExactDifference(List<String> ignored) {
        this.ignored = Set.copyOf(ignored);
        this.bytes = new AlikeBytes(ignored);
    }

    /** All differences; empty if there are none. */
    public List<Detail> of(AdvicePairs.Pair pair) {
        if (bytes.alike(pair.before().bytes(), pair.after().bytes())) {
            return List.of();
        }
        return AdviceTrees.differences(pair.before().tree(), pair.after().tree(), ignored);
    }
}
