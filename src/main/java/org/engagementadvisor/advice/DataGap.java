package org.engagementadvisor.advice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is missing and that would change what we decide.
 *
 * @param item the product area it is missing for, if it is a fact of an area
 * @param holdsUp the decisions that wait for it
 * @param decisions how many decisions come out otherwise at the worst and at the best
 * @param worst what these become if the fact turns out at its worst, {@code best} at its best; the decisive ones stand first
 */
public record DataGap(
        String fact,
        String label,
        @Nullable String item,
        String question,
        List<String> holdsUp,
        int decisions,
        Map<String, Object> worst,
        Map<String, Object> best,
        List<Reason> reasons) {

    public DataGap {
        holdsUp = List.copyOf(holdsUp);
        worst = Answers.of(worst);
        best = Answers.of(best);
        reasons = List.copyOf(reasons);
    }
}
