package org.engagementadvisor.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Section;
import org.engagementadvisor.rules.Footprint;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * All customers together, by figures over them.
 *
 * @param figures over all of them, by the name of the fact
 * @param groups the figures of each group, by its name
 * @param scenario the case, with the keys {@code portfolio} and {@code groups}
 */
record AllCustomers(Map<String, Object> figures, Map<String, Map<String, Object>> groups, Node scenario)
        implements CaseParty {
    static final String PORTFOLIO = "portfolio";
    static final String GROUPS = "groups";

    private static final String FIGURES = "figures by the name of the fact";
    private static final String FIGURE = "a figure, a term, or hours by customer";
    private static final int MOST_DIGITS = 30;

    /** Whether a case is about all customers. */
    static boolean are(Section scenario) {
        Node portfolio = scenario.get(PORTFOLIO);
        return scenario.get(GROUPS) != null || portfolio != null;
    }

    /** Empty if they cannot be read, which is said. */
    static Optional<CaseParty> read(Section scenario, Faults faults) {
        long before = faults.count();
        Map<String, Object> figures = figures(scenario.get(PORTFOLIO), faults);
        Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
        Node node = scenario.get(GROUPS);
        if (node != null && !node.isEntries()) {
            faults.add(node, "groups by name, each with its figures");
        } else if (node != null) {
            node.entries().forEach((name, group) -> groups.put(name, figures(group, faults)));
        }
        return faults.count() == before
                ? Optional.of(new AllCustomers(figures, groups, scenario.node()))
                : Optional.empty();
    }

    private static Map<String, Object> figures(@Nullable Node node, Faults faults) {
        Map<String, Object> figures = new LinkedHashMap<>();
        if (node == null) {
            return figures;
        }
        if (!node.isEntries()) {
            faults.add(node, FIGURES);
        }
        node.entries().forEach((name, each) -> {
            Object value = value(each);
            if (value == null) {
                faults.add(each, FIGURE);
            } else {
                figures.put(name, value);
            }
        });
        return figures;
    }

    private static @Nullable Object value(Node node) {
        if (node.isEntries()) {
            Map<String, Object> hours = new LinkedHashMap<>();
            for (Map.Entry<String, Node> each : node.entries().entrySet()) {
                BigDecimal figure = figure(each.getValue());
                if (figure == null) {
                    return null;
                }
                hours.put(each.getKey(), figure);
            }
            return hours;
        }
        return node.isText() ? node.written().map(String::strip).orElse(null) : figure(node);
    }

    private static @Nullable BigDecimal figure(Node node) {
        return node.number()
                .filter(figure -> figure.precision() - (long) figure.scale() <= MOST_DIGITS)
                .filter(figure -> figure.scale() <= MOST_DIGITS)
                .orElse(null);
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
                null,
                view.findings(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                view.decisions());
        return new Judged(advice, view::figures, row -> rules.probe().whyMissed(row, footprint(rules, on, strategy)));
    }

    @Override
    public Footprint footprint(RuleBook rules, LocalDate on, @Nullable String strategy) {
        return rules.probe().footprint(figures, groups, on);
    }

    @Override
    public List<Fault> strange(RuleBook rules) {
        return rules.unknownFigures(figures, groups).stream()
                .map(fault -> fault.at(
                        scenario.placeOf(JsonPointer.compile(fault.place().within()))))
                .toList();
    }
}
