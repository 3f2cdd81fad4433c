package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.DataGap;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.rules.AdviceWithFacts;
import org.jspecify.annotations.Nullable;

/**
 * As much of one customer and its advice as the portfolio counts; small, so that many may be under way or be kept.
 *
 * @param shown the name, or the id of a customer without one
 * @param known facts and answers by name
 * @param areas likewise of each product area, by area
 * @param gaps the labels of the facts that are missing and matter
 * @param alerted whether a purchase of its asks for something at once
 * @param droppedOut where it dropped out; null if something is recommended for it
 */
public record Counted(
        String id,
        String shown,
        Map<String, Object> known,
        Map<String, Map<String, Object>> areas,
        List<Warning> warnings,
        List<String> gaps,
        boolean alerted,
        @Nullable String droppedOut) {

    /**
     * A warning that a customer got.
     *
     * @param row the row that warns
     * @param table the title of its table
     */
    public record Warning(String row, String table, String headline) {}

    public Counted {
        warnings = List.copyOf(warnings);
        gaps = List.copyOf(gaps);
    }

    /**
     * Takes what is counted from an advice.
     *
     * @param insight with the facts of {@link Portfolio#FACTS}
     */
    public static Counted of(AdviceWithFacts insight) {
        Advice advice = insight.advice();
        return new Counted(
                advice.customer(),
                advice.name() == null ? advice.customer() : advice.name(),
                insight.facts(),
                insight.areas(),
                warnings(advice),
                advice.dataGaps().stream().map(DataGap::label).distinct().toList(),
                advice.recommendations().stream()
                        .anyMatch(each -> !each.alerts().isEmpty()),
                advice.recommendations().isEmpty() ? droppedOut(advice, insight.facts()) : null);
    }

    private static List<Warning> warnings(Advice advice) {
        List<Warning> warnings = new ArrayList<>();
        for (Recommendation each : advice.recommendations()) {
            if (each.kind().equals(Names.WARNING)) {
                String table =
                        each.reasons().isEmpty() ? "" : each.reasons().get(0).table();
                warnings.add(new Warning(each.code(), table, each.headline()));
            }
        }
        return warnings;
    }

    /** What was found for it and is not to be worked on, else how far it came. */
    private static String droppedOut(Advice advice, Map<String, Object> known) {
        if (!advice.setAside().isEmpty()) {
            return "found, but " + advice.setAside().get(0).standing();
        }
        Object stage = known.get(Names.STAGE_REACHED);
        return stage == null ? "no stage named" : stage.toString();
    }

    @Nullable
    String term(String name) {
        Object value = known.get(name);
        return value == null ? null : value.toString();
    }

    /** Null if it is unknown. */
    @Nullable
    BigDecimal amount(String name) {
        return decimal(known.get(name));
    }

    private static @Nullable BigDecimal decimal(@Nullable Object value) {
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    @Nullable
    BigDecimal amount(String name, String area) {
        return decimal(areas.getOrDefault(area, Map.of()).get(name));
    }

    /** Bought, or returned more than it bought, in the period. */
    boolean isBuyer() {
        BigDecimal turnover = amount(Names.TURNOVER);
        return turnover != null && turnover.signum() != 0;
    }
}
