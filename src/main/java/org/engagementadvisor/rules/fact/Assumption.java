package org.engagementadvisor.rules.fact;

import java.util.List;

/** What is taken for true where something is unknown. */
public final class Assumption {
    public static final String EXPECTED = "expected";
    static final String WORST = "worst";
    static final String BEST = "best";
    static final List<String> WORDS = List.of(EXPECTED, WORST, BEST);

    private Assumption() {}
}
