package org.engagementadvisor.rules.table;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of the rows that apply. */
public enum HitPolicy {
    /** At most one row may apply; none: no answer. */
    UNIQUE("unique"),
    /** The topmost row that applies; none: no answer. */
    FIRST("first"),
    /** Every row that applies says its own; none: nothing is said. */
    COLLECT("collect"),
    /** The sum of the answers of all rows that apply; none: no answer. */
    SUM("sum"),
    /** The lowest answer, in the order of its values; none: no answer. */
    MINIMUM("minimum"),
    /** The highest answer, in the order of its values; none: no answer. */
    MAXIMUM("maximum"),
    /** Points of 0 to 100 weighted by criterion, over the criteria that are known; none known: no answer. */
    WEIGHTED_MEAN("weighted mean");

    private final String word;

    HitPolicy(String word) {
        this.word = word;
    }

    /** As a table says it. */
    public String word() {
        return word;
    }

    static Optional<HitPolicy> of(String word) {
        return Arrays.stream(values())
                .filter(policy -> policy.word.equals(word))
                .findFirst();
    }
}
