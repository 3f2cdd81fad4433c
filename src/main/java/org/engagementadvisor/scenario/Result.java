package org.engagementadvisor.scenario;

import java.util.Set;

/**
 * A case that was run.
 *
 * @param file the scenario file, {@code line} where the case begins in it
 * @param rule the business rule that the file is about
 * @param it what the case shows
 * @param reached the rows that stand in a reason of its advice
 */
public record Result(String file, int line, String rule, String it, Outcome outcome, Set<String> reached) {

    public Result {
        reached = Set.copyOf(reached);
    }

    /** Unique among all results. */
    public String name() {
        return file + " > " + it;
    }
}
