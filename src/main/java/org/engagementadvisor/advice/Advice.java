package org.engagementadvisor.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one release of a rule book says of one customer as of one day: the same facts, day, strategy and release give
 * equal advice.
 *
 * @param answers the answers about the customer as a whole by name, in the order in which they were decided: terms and
 *     texts are strings, whole numbers {@code Integer}, all other figures {@code BigDecimal}; unanswered ones are absent
 * @param held the answers kept for once although the figures have just passed a bound
 * @param recommendations what to do now, best first
 * @param setAside what was found too, but is held, yields, was rejected or is beyond what one customer gets at a time
 * @param page the customer strategy on a page; empty for those who need none
 * @param decisions how each answer came about, in the order of the stages, then of product areas
 */
public record Advice(
        String customer,
        @Nullable String name,
        LocalDate asOf,
        String book,
        String release,
        String strategy,
        Map<String, Object> answers,
        List<String> held,
        List<Decision> decisions,
        List<Recommendation> recommendations,
        List<Recommendation> setAside,
        List<DataGap> dataGaps,
        List<PageLine> page) {

    public Advice {
        answers = Answers.of(answers);
        held = List.copyOf(held);
        decisions = List.copyOf(decisions);
        recommendations = List.copyOf(recommendations);
        setAside = List.copyOf(setAside);
        dataGaps = List.copyOf(dataGaps);
        page = List.copyOf(page);
    }
}
