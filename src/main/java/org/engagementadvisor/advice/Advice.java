package org.engagementadvisor.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.customer.LaterFact;
import org.jspecify.annotations.Nullable;

/**
 * All that one release of a rule book says of one customer as of one day, in the order in which it is read: the same facts, day,
 * strategy and release give equal advice.
 *
 * @param verdict the answer of that name, which says the advice in a sentence or two; absent where the rule book gives none
 * @param recommendations what to do now, best first
 * @param answers the answers about the customer as a whole by name, in the order in which they were decided: terms and
 *     texts are strings, whole numbers {@code Integer}, all other figures {@code BigDecimal}; unanswered ones are absent
 * @param later what is known of the customer that is dated after {@code asOf}, and therefore counted as unknown; absent if nothing is
 * @param held the answers kept for once although the figures have just passed a bound
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
        @Nullable String verdict,
        List<Recommendation> recommendations,
        List<DataGap> dataGaps,
        Map<String, Object> answers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LaterFact> later,
        List<String> held,
        List<Recommendation> setAside,
        List<PageLine> page,
        List<Decision> decisions) {

    public Advice {
        recommendations = List.copyOf(recommendations);
        dataGaps = List.copyOf(dataGaps);
        answers = Answers.of(answers);
        later = orNone(later);
        held = List.copyOf(held);
        setAside = List.copyOf(setAside);
        page = List.copyOf(page);
        decisions = List.copyOf(decisions);
    }

    /** Absent in advice as it is written. */
    static List<LaterFact> orNone(@Nullable List<LaterFact> later) {
        return later == null ? List.of() : List.copyOf(later);
    }

    /**
     * What asks for something at once, best first. It asks about a need: neither a limit to what one customer gets at a time nor
     * headroom silences it.
     */
    public List<Recommendation> alerts() {
        return Stream.concat(
                        recommendations.stream(),
                        setAside.stream().filter(each -> each.standing().equals(Recommendation.NOT_NOW)))
                .filter(each -> !each.alerts().isEmpty())
                .toList();
    }
}
