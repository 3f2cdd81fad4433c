package org.engagementadvisor.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.portfolio.Counted;
import org.engagementadvisor.rules.AdviceWithFacts;
import org.jspecify.annotations.Nullable;

/**
 * As much of an advice as lists of many customers show.
 *
 * @param first the best recommendation; null if there is none
 * @param recommendations how many there are
 */
public record Told(Map<String, Object> answers, @Nullable First first, int recommendations, int gaps, Counted counted) {

    /**
     * What to do first.
     *
     * @param net what it brings a year less what it costs; null where no money can be named
     */
    public record First(
            String code,
            String headline,
            @Nullable String owner,
            @Nullable LocalDate due,
            boolean mustDo,
            @Nullable BigDecimal net) {}

    static Told of(AdviceWithFacts insight) {
        Advice advice = insight.advice();
        return new Told(
                advice.answers(),
                first(advice.recommendations()),
                advice.recommendations().size(),
                advice.dataGaps().size(),
                Counted.of(insight));
    }

    /** The same for somebody who is to see nothing but what must be done. */
    Told ofMustDos() {
        return first == null || first.mustDo() ? this : new Told(answers, null, 0, gaps, counted);
    }

    private static @Nullable First first(List<Recommendation> recommendations) {
        if (recommendations.isEmpty()) {
            return null;
        }
        var best = recommendations.get(0);
        var value = best.value();
        return new First(
                best.code(),
                best.headline(),
                best.owner(),
                best.due(),
                best.mustDo(),
                value == null ? null : value.net());
    }
}
