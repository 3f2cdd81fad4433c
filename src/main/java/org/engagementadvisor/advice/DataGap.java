package org.engagementadvisor.advice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is missing and that would change what we decide.
 *
 * @param item the product area it is missing for, if it is a fact of an area
 * @param holdsUp the decisions that wait for it, in words: each decisive one that hangs on it, then others
 * @param decisions how many decisions come out otherwise at the worst and at the best
 * @param worstIf the worst that the fact may turn out to be, as a value of it; {@code bestIf} the best
 * @param worstTold what the worst means, in words that follow “if”; null if the table has none; {@code bestTold} the best
 * @param worst what is then decided, of that which comes out otherwise at the best, if it can be decided then; the decisive
 *     ones stand first
 * @param best likewise at the best
 */
public record DataGap(
        String fact,
        String label,
        @Nullable String item,
        String question,
        List<String> holdsUp,
        int decisions,
        Object worstIf,
        @Nullable String worstTold,
        Map<String, Object> worst,
        Object bestIf,
        @Nullable String bestTold,
        Map<String, Object> best,
        List<Reason> reasons) {

    public DataGap {
        holdsUp = List.copyOf(holdsUp);
        worst = Answers.of(worst);
        best = Answers.of(best);
        reasons = List.copyOf(reasons);
    }
}
