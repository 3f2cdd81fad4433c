package org.engagementadvisor.rules;

import java.util.List;

/** What is taken for true where something is unknown. */
final class Assumption {
    static final String EXPECTED = "expected";
    static final String WORST = "worst";
    static final String BEST = "best";
    static final List<String> WORDS = List.of(EXPECTED, WORST, BEST);

    private Assumption() {}
}
