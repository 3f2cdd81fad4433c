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

/** As much of one customer and its advice as the portfolio counts; small, so that many may be under way. */
public final class Counted {
    private final String id;
    private final String shown;
    private final Map<String, Object> known;
    private final Map<String, Map<String, Object>> areas;
    private final List<Warning> warnings;
    private final List<String> gaps;
    private final boolean isAlerted;
    private final @Nullable String droppedOut;

    /**
     * A warning that a customer got.
     *
     * @param row the row that warns
     * @param table the title of its table
     */
    record Warning(String row, String table, String headline) {}

    private Counted(AdviceWithFacts insight) {
        Advice advice = insight.advice();
        id = advice.customer();
        shown = advice.name() == null ? id : advice.name();
        known = insight.facts();
        areas = insight.areas();
        warnings = warnings(advice);
        gaps = advice.dataGaps().stream().map(DataGap::label).distinct().toList();
        isAlerted = advice.recommendations().stream()
                .anyMatch(each -> !each.alerts().isEmpty());
        droppedOut = advice.recommendations().isEmpty() ? droppedOut(advice) : null;
    }

    /**
     * Takes what is counted from an advice.
     *
     * @param insight with the facts of {@link Portfolio#FACTS}
     */
    public static Counted of(AdviceWithFacts insight) {
        return new Counted(insight);
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
    private String droppedOut(Advice advice) {
        if (!advice.setAside().isEmpty()) {
            return "found, but " + advice.setAside().get(0).standing();
        }
        String stage = term(Names.STAGE_REACHED);
        return stage == null ? "no stage named" : stage;
    }

    String id() {
        return id;
    }

    /** The name, or the id of a customer without one. */
    String shown() {
        return shown;
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

    List<String> areas() {
        return List.copyOf(areas.keySet());
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

    List<Warning> warnings() {
        return warnings;
    }

    /** Whether a purchase of its asks for something at once. */
    boolean isAlerted() {
        return isAlerted;
    }

    /** The labels of the facts that are missing and matter. */
    List<String> gaps() {
        return gaps;
    }

    /** Where it dropped out; null if something is recommended for it. */
    @Nullable
    String droppedOut() {
        return droppedOut;
    }
}
