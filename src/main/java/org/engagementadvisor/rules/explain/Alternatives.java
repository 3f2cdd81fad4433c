package org.engagementadvisor.rules.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.WhyNot;
import org.engagementadvisor.rules.engine.BoundRow;
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

    private final IdentityHashMap<Decider, BetterRows> better = new IdentityHashMap<>();

    Alternatives(List<Decider> deciders, Wording wording, Explainer explainer) {
        this.wording = wording;
        this.explainer = explainer;
        deciders.forEach(decider -> {
            Slot primary = decider.primary();
            if (primary != null && !decider.code().isEmpty() && Values.isOrdered(primary.fact())) {
                better.put(decider, new BetterRows(primary, decider.rows()));
            }
        });
    }

    /** Null where no answer is better, or none is better than another. */
    @Nullable
    WhyNot whyNot(Outcome outcome) {
        Decider by = outcome.by();
        Slot primary = by.primary();
        BetterRows rows = better.get(by);
        Object given =
                primary == null || rows == null ? null : outcome.answers().value(primary);
        if (primary == null || rows == null || given == null || outcome.rows().isEmpty()) {
            return null;
        }
        return switch (by.table().policy()) {
            case UNIQUE, FIRST -> nearest(rows.than(given, outcome.subject()), primary, outcome.subject());
            case MINIMUM -> capped(outcome, rows.than(given, outcome.subject()), primary);
            default -> null;
        };
    }

    /** The row of which the fewest conditions fail, by the least; of equal ones the upper. */
    private @Nullable WhyNot nearest(List<BoundRow> better, Slot primary, Subject subject) {
        BoundRow nearest = null;
        int fewest = Integer.MAX_VALUE;
        double least = 0;
        for (BoundRow row : better) {
            int failing = failing(row, subject);
            if (failing == 0 || failing > fewest) {
                continue;
            }
            double distance = distance(row, subject);
            if (failing < fewest || distance < least || (distance == least && isLess(primary, row, nearest, subject))) {
                nearest = row;
                fewest = failing;
                least = distance;
            }
        }
        return nearest == null ? null : whyNot(nearest, primary, subject);
    }

    /** Of rows as near as each other, the one whose answer comes next. */
    private static boolean isLess(Slot primary, BoundRow row, @Nullable BoundRow other, Subject subject) {
        return other != null
                && Values.compare(primary.fact(), answer(row, primary, subject), answer(other, primary, subject)) < 0;
    }

    private static Object answer(BoundRow row, Slot primary, Subject subject) {
        return Objects.requireNonNull(row.answer(primary, subject));
    }

    private int failing(BoundRow row, Subject subject) {
        int failing = 0;
        for (AskedCondition asked : explainer.grounds(row.row()).asked()) {
            failing += asked.holds(subject) ? 0 : 1;
        }
        return failing;
    }

    /** How far the failing bounds are missed, relative to the bounds; a failing term counts as 1. */
    private double distance(BoundRow row, Subject subject) {
        double distance = 0;
        for (AskedCondition asked : explainer.grounds(row.row()).asked()) {
            distance += asked.holds(subject)
                    ? 0
                    : distance(asked.condition(), asked.value(subject), asked.operand(subject));
        }
        return distance;
    }

    private static double distance(Condition condition, @Nullable Object value, @Nullable Object operand) {
        if (value == null || operand == null || !isMeasured(condition)) {
            return 1;
        }
        double bound = Values.decimal(operand).doubleValue();
        double measured = Values.decimal(value).doubleValue();
        double gap = Math.abs(measured - bound);
        // Relative to the greater of both: a bound of 0 is no further away than one of 10,000.
        return gap / Math.max(1, Math.max(Math.abs(bound), Math.abs(measured)));
    }

    private static boolean isMeasured(Condition condition) {
        return condition.fact().type().isNumeric()
                && (condition.operator().isBound() || condition.operator() == Operator.IS);
    }

    private WhyNot whyNot(BoundRow row, Slot primary, Subject subject) {
        Fact fact = primary.fact();
        List<AskedCondition> failed = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        RowGrounds grounds = explainer.grounds(row.row());
        for (AskedCondition asked : grounds.asked()) {
            if (!asked.holds(subject)) {
                failed.add(asked);
                clauses.add(missed(asked, subject));
            }
        }
        String sentence = wording.phrase(
                Phrase.WHY_NOT,
                wording.label(fact),
                wording.value(fact, answer(row, primary, subject)),
                wording.joined(clauses.toArray(String[]::new)));
        return new WhyNot(row.row().id(), grounds.answers(subject), comparisons(failed, subject), sentence);
    }

    private static List<Comparison> comparisons(List<AskedCondition> conditions, Subject subject) {
        List<Comparison> comparisons = new ArrayList<>(conditions.size());
        for (AskedCondition asked : conditions) {
            asked.addTo(comparisons, subject);
        }
        return comparisons;
    }

    private String missed(AskedCondition asked, Subject subject) {
        Fact fact = asked.fact();
        Object value = asked.value(subject);
        Object operand = asked.operand(subject);
        String expected = asked.expected(subject);
        if (value == null || operand == null || !isMeasured(asked.condition())) {
            return wording.phrase(Phrase.IS_NOT, wording.label(fact), wording.value(fact, value), expected);
        }
        BigDecimal gap = Values.decimal(operand).subtract(Values.decimal(value));
        Phrase phrase = gap.signum() > 0 ? Phrase.FELL_SHORT : Phrase.WENT_OVER;
        return wording.phrase(
                phrase, wording.label(fact), wording.value(fact, value), wording.value(fact, gap.abs()), expected);
    }

    /** Where the lowest answer counts, what stands in the way of the next one is what the lowest rows ask. */
    private @Nullable WhyNot capped(Outcome outcome, List<BoundRow> better, Slot primary) {
        Fact fact = primary.fact();
        Subject subject = outcome.subject();
        Object next = null;
        for (BoundRow row : better) {
            Object answer = answer(row, primary, subject);
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
            List<Slot> named = new ArrayList<>();
            for (Row row : outcome.rows()) {
                binding.addAll(explainer.grounds(row).asked());
                named.addAll(explainer.grounds(row).named());
            }
            clauses = new Clauses(binding, named, wording);
        }
        String sentence = wording.phrase(
                Phrase.WHY_NOT_CAPPED, wording.label(fact), wording.value(fact, next), clauses.of(subject));
        return new WhyNot(
                outcome.rows().get(0).id(), Map.of(fact.name(), next), comparisons(binding, subject), sentence);
    }
}
