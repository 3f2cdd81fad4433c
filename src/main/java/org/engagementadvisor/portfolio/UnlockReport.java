package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which answers are given, and which kinds of files would give the others.
 *
 * @param customers all of them
 * @param lookedAt so many of them, those with the largest turnover; all counts below are of these
 * @param given how many have which answer, by its name
 * @param lines the most customers first
 */
public record UnlockReport(int customers, int lookedAt, Map<String, Integer> given, List<Line> lines) {
    public UnlockReport {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        lines = List.copyOf(lines);
    }

    /**
     * Kinds of files, all of which it takes.
     *
     * @param facts that they would bring, by name
     * @param answers that they would give, by name
     * @param customers who would have such an answer
     * @param turnover of them, a year; null if it is unknown
     */
    public record Line(
            List<String> files,
            List<String> facts,
            List<String> answers,
            int customers,
            @Nullable BigDecimal turnover) {}
}
