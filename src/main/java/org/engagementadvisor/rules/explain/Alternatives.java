package org.engagementadvisor.rules.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.WhyNot;
import org.engagementadvisor.rules.engine.Decider;
import org.engagementadvisor.rules.engine.Outcome;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.fact.Values;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.words.Wording;
import org.engagementadvisor.rules.words.Wording.Phrase;
import org.jspecify.annotations.Nullable;

/** Finds the nearest row with a better answer, and says which of its conditions fail, by how much. */
final class Alternatives {
    private final Wording wording;
    private final Explainer explainer;

    private final IdentityHashMap<Decider, Map<Object, List<Row>>> better = new IdentityHashMap<>();

    Alternatives(List<Decider> deciders, Wording wording, Explainer explainer) {
        this.wording = wording;
        this.explainer = explainer;
        deciders.forEach(decider -> {
            Slot primary = decider.primary();
            if (primary != null && !decider.code().isEmpty() && Values.isOrdered(primary.fact())) {
                better.put(decider, better(decider.table().rows(), primary.fact()));
            }
        });
    }

    /** For each answer the rows with a better one, in the order of the table. */
    private static Map<Object, List<Row>> better(List<Row> rows, Fact fact) {
        Map<Object, List<Row>> better = new HashMap<>();
        for (Row row : rows) {
            Object given = row.says().get(fact.name());
            if (given != null) {
                better.computeIfAbsent(
                        given,
                        first -> rows.stream()
                                .filter(each -> isBetter(fact, each, first))
                                .toList());
            }
        }
        return better;
    }

    /** Null where no answer is better, or none is better than another. */
    @Nullable
    WhyNot whyNot(Outcome outcome) {
        Decider by = outcome.by();
        Slot primary = by.primary();
        Map<Object, List<Row>> rows = better.get(by);
        Object given =
                primary == null || rows == null ? null : outcome.answers().value(primary);
        if (primary == null || rows == null || given == null || outcome.rows().isEmpty()) {
            return null;
        }
        return switch (by.table().policy()) {
            case UNIQUE, FIRST -> nearest(rows.getOrDefault(given, List.of()), primary.fact(), outcome.subject());
            case MINIMUM -> capped(outcome, rows.getOrDefault(given, List.of()), primary.fact());
            default -> null;
        };
    }

    /** The row of which the fewest conditions fail, by the least; of equal ones the upper. */
    private @Nullable WhyNot nearest(List<Row> better, Fact fact, Subject subject) {
        Row nearest = null;
        int fewest = Integer.MAX_VALUE;
        double least = 0;
        for (Row row : better) {
            int failing = failing(row, subject);
            if (failing == 0 || failing > fewest) {
                continue;
            }
            double distance = distance(row, subject);
            if (failing < fewest || distance < least || (distance == least && isLess(fact, row, nearest))) {
                nearest = row;
                fewest = failing;
                least = distance;
            }
        }
        return nearest == null ? null : whyNot(nearest, fact, subject);
    }

    /** Of rows as near as each other, the one whose answer comes next. */
    private static boolean isLess(Fact fact, Row row, @Nullable Row other) {
        return other != null && Values.compare(fact, answer(row, fact), answer(other, fact)) < 0;
    }

    private static boolean isBetter(Fact fact, Row row, Object given) {
        return row.says().get(fact.name()) != null && Values.compare(fact, answer(row, fact), given) > 0;
    }

    private static Object answer(Row row, Fact fact) {
        return Objects.requireNonNull(row.says().get(fact.name()));
    }

    private int failing(Row row, Subject subject) {
        int failing = 0;
        for (AskedCondition asked : explainer.grounds(row).asked()) {
            failing += asked.condition().holds(asked.value(subject)) ? 0 : 1;
        }
        return failing;
    }

    /** How far the failing bounds are missed, relative to the bounds; a failing term counts as 1. */
    private double distance(Row row, Subject subject) {
        double distance = 0;
        for (AskedCondition asked : explainer.grounds(row).asked()) {
            Object value = asked.value(subject);
            distance += asked.condition().holds(value) ? 0 : distance(asked.condition(), value);
        }
        return distance;
    }

    private static double distance(Condition condition, @Nullable Object value) {
        if (value == null || !isMeasured(condition)) {
            return 1;
        }
        double bound = Values.decimal(condition.operand()).doubleValue();
        double measured = Values.decimal(value).doubleValue();
        double gap = Math.abs(measured - bound);
        // Relative to the greater of both: a bound of 0 is no further away than one of 10,000.
        return gap / Math.max(1, Math.max(Math.abs(bound), Math.abs(measured)));
    }

    private static boolean isMeasured(Condition condition) {
        return condition.fact().type().isNumeric()
                && (condition.operator().isBound() || condition.operator() == Operator.IS);
    }

    private WhyNot whyNot(Row row, Fact fact, Subject subject) {
        List<AskedCondition> failed = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        RowGrounds grounds = explainer.grounds(row);
        for (AskedCondition asked : grounds.asked()) {
            if (!asked.condition().holds(asked.value(subject))) {
                failed.add(asked);
                clauses.add(missed(asked, subject));
            }
        }
        Object better = row.says().getOrDefault(fact.name(), "");
        String sentence = wording.phrase(
                Phrase.WHY_NOT,
                wording.label(fact),
                wording.value(fact, better),
                wording.joined(clauses.toArray(String[]::new)));
        return new WhyNot(row.id(), grounds.answers(), comparisons(failed, subject), sentence);
    }

    private static List<Comparison> comparisons(List<AskedCondition> conditions, Subject subject) {
        List<Comparison> comparisons = new ArrayList<>(conditions.size());
        for (AskedCondition asked : conditions) {
            comparisons.add(asked.beside(subject));
        }
        return comparisons;
    }

    private String missed(AskedCondition asked, Subject subject) {
        Fact fact = asked.fact();
        Object value = asked.value(subject);
        if (value == null || !isMeasured(asked.condition())) {
            return wording.phrase(Phrase.IS_NOT, wording.label(fact), wording.value(fact, value), asked.expected());
        }
        BigDecimal gap = Values.decimal(asked.condition().operand()).subtract(Values.decimal(value));
        Phrase phrase = gap.signum() > 0 ? Phrase.FELL_SHORT : Phrase.WENT_OVER;
        return wording.phrase(
                phrase,
                wording.label(fact),
                wording.value(fact, value),
                wording.value(fact, gap.abs()),
                asked.expected());
    }

    /** Where the lowest answer counts, what stands in the way of the next one is what the lowest rows ask. */
    private @Nullable WhyNot capped(Outcome outcome, List<Row> better, Fact fact) {
        Subject subject = outcome.subject();
        Object next = null;
        for (Row row : better) {
            Object answer = answer(row, fact);
            if ((next == null || Values.compare(fact, answer, next) < 0) && failing(row, subject) == 0) {
                next = answer;
            }
        }
        if (next == null) {
            return null;
        }
        RowGrounds first = explainer.grounds(outcome.rows().get(0));
        List<AskedCondition> binding = first.asked();
        Clauses clauses = first.clauses();
        if (outcome.rows().size() > 1) {
            binding = new ArrayList<>();
            for (Row row : outcome.rows()) {
                binding.addAll(explainer.grounds(row).asked());
            }
            clauses = new Clauses(binding, wording);
        }
        String sentence = wording.phrase(
                Phrase.WHY_NOT_CAPPED, wording.label(fact), wording.value(fact, next), clauses.of(subject));
        return new WhyNot(
                outcome.rows().get(0).id(), Map.of(fact.name(), next), comparisons(binding, subject), sentence);
    }
}
