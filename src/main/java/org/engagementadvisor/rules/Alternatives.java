package org.engagementadvisor.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.WhyNot;
import org.engagementadvisor.rules.Wording.Phrase;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Template;
import org.jspecify.annotations.Nullable;

/** Finds the nearest row with a better answer, and says which of its conditions fail, by how much. */
final class Alternatives {
    private final Wording wording;
    private final Explainer explainer;

    Alternatives(Wording wording, Explainer explainer) {
        this.wording = wording;
        this.explainer = explainer;
    }

    /** Null where no answer is better, or none is better than another. */
    @Nullable
    WhyNot whyNot(Outcome outcome) {
        Decider by = outcome.by();
        Slot primary = by.primary();
        if (primary == null || by.code().isEmpty() || !Values.isOrdered(primary.fact())) {
            return null;
        }
        Object given = outcome.answers().value(primary);
        if (given == null || outcome.rows().isEmpty()) {
            return null;
        }
        return switch (by.table().policy()) {
            case UNIQUE, FIRST -> nearest(outcome, primary.fact(), given);
            case MINIMUM -> capped(outcome, primary.fact(), given);
            default -> null;
        };
    }

    /** The row of which the fewest conditions fail, by the least; of equal ones the upper. */
    private @Nullable WhyNot nearest(Outcome outcome, Fact fact, Object given) {
        Subject subject = outcome.subject();
        Row nearest = null;
        int fewest = Integer.MAX_VALUE;
        double least = 0;
        for (Row row : outcome.by().table().rows()) {
            if (!isBetter(fact, row, given)) {
                continue;
            }
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
        for (Asked asked : explainer.grounds(row).asked()) {
            failing += asked.condition().holds(asked.value(subject)) ? 0 : 1;
        }
        return failing;
    }

    /** How far the failing bounds are missed, relative to the bounds; a failing term counts as 1. */
    private double distance(Row row, Subject subject) {
        double distance = 0;
        for (Asked asked : explainer.grounds(row).asked()) {
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
        List<Asked> failed = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        for (Asked asked : explainer.grounds(row).asked()) {
            if (!asked.condition().holds(asked.value(subject))) {
                failed.add(asked);
                clauses.add(missed(asked, subject));
            }
        }
        Object better = row.says().getOrDefault(fact.name(), "");
        String sentence = wording.phrase(
                Phrase.WHY_NOT, wording.label(fact), wording.value(fact, better), wording.joined(clauses));
        return new WhyNot(row.id(), answers(row), comparisons(failed, subject), sentence);
    }

    private static Map<String, Object> answers(Row row) {
        Map<String, Object> answers = new LinkedHashMap<>();
        row.says().forEach((name, value) -> {
            if (!(value instanceof Template)) {
                answers.put(name, value);
            }
        });
        return answers;
    }

    private static List<Comparison> comparisons(List<Asked> conditions, Subject subject) {
        List<Comparison> comparisons = new ArrayList<>(conditions.size());
        for (Asked asked : conditions) {
            comparisons.add(asked.beside(subject));
        }
        return comparisons;
    }

    private String missed(Asked asked, Subject subject) {
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
    private @Nullable WhyNot capped(Outcome outcome, Fact fact, Object given) {
        Subject subject = outcome.subject();
        Object next = null;
        for (Row row : outcome.by().table().rows()) {
            Object answer = row.says().get(fact.name());
            if (answer != null
                    && Values.compare(fact, answer, given) > 0
                    && (next == null || Values.compare(fact, answer, next) < 0)
                    && failing(row, subject) == 0) {
                next = answer;
            }
        }
        if (next == null) {
            return null;
        }
        List<Asked> binding = new ArrayList<>();
        outcome.rows().forEach(row -> binding.addAll(explainer.grounds(row).asked()));
        String sentence = wording.phrase(
                Phrase.WHY_NOT_CAPPED,
                wording.label(fact),
                wording.value(fact, next),
                new Clauses(binding, wording).of(subject));
        return new WhyNot(
                outcome.rows().get(0).id(), Map.of(fact.name(), next), comparisons(binding, subject), sentence);
    }
}
