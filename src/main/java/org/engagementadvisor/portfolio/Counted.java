package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * @param states whether it buys each area that the book sells, by area; an area is absent where that is not known, and all of
 *     them are in what was kept before there were any
 * @param gaps the labels of the facts that are missing and matter
 * @param alerted whether a purchase of its asks for something at once
 * @param droppedOut where it dropped out; null if something is recommended for it
 */
public record Counted(
        String id,
        String shown,
        Map<String, Object> known,
        Map<String, Map<String, Object>> areas,
        @Nullable Map<String, String> states,
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

    /** The fact that names an area, and the answer that says what it is with a customer. */
    public static final String AREA = Names.AREA;

    public static final String AREA_STATE = Names.AREA_STATE;

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
                states(insight.range()),
                warnings(advice),
                advice.dataGaps().stream().map(DataGap::label).distinct().toList(),
                advice.recommendations().stream()
                        .anyMatch(each -> !each.alerts().isEmpty()),
                advice.recommendations().isEmpty() ? droppedOut(advice, insight.facts()) : null);
    }

    private static Map<String, String> states(Map<String, Map<String, Object>> range) {
        Map<String, String> states = new LinkedHashMap<>();
        range.forEach((area, known) -> {
            Object state = known.get(Names.AREA_STATE);
            if (state != null) {
                states.put(area, state.toString());
            }
        });
        return states;
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

    public @Nullable String segment() {
        return term(Names.SEGMENT);
    }

    /** Of its segment, as a class of the style sheet. */
    public @Nullable String colour() {
        return term(Names.COLOUR);
    }

    /** Null if it is unknown, and in what was kept before regions were. */
    public @Nullable String region() {
        return term(Names.REGION);
    }

    public @Nullable String priority() {
        return term(Names.PRIORITY);
    }

    public @Nullable String level() {
        return term(Names.LEVEL);
    }

    /** A year; null if it is unknown, as is the open margin. */
    public @Nullable BigDecimal turnover() {
        return amount(Names.TURNOVER);
    }

    /** Contribution margin on the attainable headroom, a year. */
    public @Nullable BigDecimal openMargin() {
        return amount(Names.OPEN_MARGIN);
    }

    /** The groups that it belongs to, by the name of the fact; those of {@link Portfolio#GROUPED}. */
    public Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        Portfolio.GROUPED.forEach(fact -> {
            String group = term(fact);
            if (group != null) {
                groups.put(fact, group);
            }
        });
        return groups;
    }

    /** Null if it is not known whether it buys the area. */
    public @Nullable String state(String area) {
        return states == null ? null : states.get(area);
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

    /** Whether enough is known of it to place it in the matrix. */
    public boolean isPlaced() {
        return place() != null;
    }

    /** Where it stands in the matrix; null if too little is known of it. */
    public PortfolioReport.@Nullable Place place() {
        BigDecimal attractiveness = amount(Names.ATTRACTIVENESS);
        BigDecimal ability = amount(Names.ABILITY);
        return attractiveness == null || ability == null || Names.NOT_ASSESSED.equals(term(Names.CELL))
                ? null
                : new PortfolioReport.Place(attractiveness, ability);
    }

    /** Bought, or returned more than it bought, in the period. */
    boolean isBuyer() {
        BigDecimal turnover = amount(Names.TURNOVER);
        return turnover != null && turnover.signum() != 0;
    }
}
