package org.engagementadvisor.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.rules.Footprint;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * All customers together, by figures over them.
 *
 * @param figures over all of them, by the name of the fact
 * @param groups the figures of each group, by its name
 * @param given the case, with the keys {@code portfolio} and {@code groups}
 */
record AllCustomers(Map<String, Object> figures, Map<String, Map<String, Object>> groups, Section given)
        implements Whom {
    static final String PORTFOLIO = "portfolio";
    static final String GROUPS = "groups";

    private static final String FIGURES = "figures by the name of the fact";
    private static final String FIGURE = "a figure, a term, or hours by customer";
    private static final int MOST_DIGITS = 30;

    /** Whether a case is about all customers. */
    static boolean are(Section given) {
        return given.get(PORTFOLIO) != null || given.get(GROUPS) != null;
    }

    /** Empty if they cannot be read, which is said. */
    static Optional<Whom> read(Section given) {
        Optional<Map<String, Object>> figures = figures(given, PORTFOLIO);
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        JsonNode node = given.get(GROUPS);
        boolean sound = figures.isPresent();
        if (node != null && !node.isObject()) {
            given.fault(given.place(GROUPS), Section.shown(node), "groups by name, each with its figures");
            return Optional.empty();
        }
        Section section = given.in(GROUPS);
        for (String name : node == null ? List.<String>of() : List.copyOf(node.propertyNames())) {
            Optional<Map<String, Object>> group = figures(section, name);
            group.ifPresent(it -> groups.put(name, it));
            sound &= group.isPresent();
        }
        return sound ? figures.map(it -> new AllCustomers(it, groups, given)) : Optional.empty();
    }

    private static Optional<Map<String, Object>> figures(Section in, String key) {
        JsonNode node = in.get(key);
        Map<String, Object> figures = new LinkedHashMap<>();
        if (node == null) {
            return Optional.of(figures);
        }
        if (!node.isObject()) {
            in.fault(in.place(key), Section.shown(node), FIGURES);
            return Optional.empty();
        }
        boolean sound = true;
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            Object value = value(each.getValue());
            if (value == null) {
                Section section = in.in(key);
                section.fault(section.place(each.getKey()), Section.shown(each.getValue()), FIGURE);
                sound = false;
            } else {
                figures.put(each.getKey(), value);
            }
        }
        return sound ? Optional.of(figures) : Optional.empty();
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> hours = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> each : node.properties()) {
                BigDecimal figure = figure(each.getValue());
                if (figure == null) {
                    return null;
                }
                hours.put(each.getKey(), figure);
            }
            return hours;
        }
        return node.isString() ? node.stringValue().strip() : figure(node);
    }

    private static @Nullable BigDecimal figure(JsonNode node) {
        if (!node.isNumber()) {
            return null;
        }
        BigDecimal figure = node.decimalValue();
        boolean readable = figure.precision() - (long) figure.scale() <= MOST_DIGITS && figure.scale() <= MOST_DIGITS;
        return readable ? figure : null;
    }

    @Override
    public Judged judged(RuleBook rules, LocalDate on, @Nullable String strategy) {
        var view = rules.portfolio(figures, groups, on);
        var chosen = strategy == null ? rules.strategy() : strategy;
        var advice = new Advice(
                PORTFOLIO,
                null,
                on,
                rules.name(),
                rules.release(),
                chosen,
                Map.of(),
                List.of(),
                view.decisions(),
                view.findings(),
                List.of(),
                List.of(),
                List.of());
        return new Judged(advice, view::figures);
    }

    @Override
    public Footprint footprint(RuleBook rules, LocalDate on, @Nullable String strategy) {
        return rules.probe().footprint(figures, groups, on);
    }

    @Override
    public List<ScenarioFault> strange(RuleBook rules) {
        return rules.unknownFigures(figures, groups).stream()
                .map(term -> located(term.pointer(), term.found(), term.expected()))
                .toList();
    }

    private ScenarioFault located(String pointer, String found, String expected) {
        JsonPointer place = given.at().append(JsonPointer.compile(pointer));
        var document = given.document();
        return new ScenarioFault(document.file(), document.line(place), Faults.key(place), Shown.of(found), expected);
    }
}
