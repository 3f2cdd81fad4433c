package org.engagementadvisor.rules.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.WhyNot;
import org.engagementadvisor.rules.engine.BoundRow;
import org.engagementadvisor.rules.engine.Decider;
import org.engagementadvisor.rules.engine.Outcome;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.fact.Values;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.words.Wording;
import org.engagementadvisor.rules.words.Wording.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * Finds the nearest better answer that could be reached, and says what is in its way: which conditions fail, by how much.
 *
 * <p>Where the topmost row counts, a better row is left out if it could not be reached by what it asks alone: if a row above would
 * still take the customer once all of that were so ({@link RowsAbove}). Of the others the nearest is the one that misses the fewest
 * conditions; of those, by the least in sum, a bound by its part of the greater of bound and value, all else by 1; of those, the one
 * whose answer comes next; of those, the upper. Which facts somebody can change is not asked, since no table says so.
 *
 * <p>A better row that applies, and would decide if the row that did were not above it, misses nothing itself. It counts as one that
 * misses one condition, by the least by which the row that decided holds; if it is the nearest, what that row asks is told as in the
 * way. So it is where the lowest answer counts: in the way of the next one is what the lowest rows ask.
 *
 * <p>Nothing is told where no better row could be reached, or where one applies already and is only held back for once.
 */
final class Alternatives {
    private final Wording wording;
    private final Explainer explainer;

    private final IdentityHashMap<Decider, BetterRows> better = new IdentityHashMap<>();
    private final IdentityHashMap<Decider, RowsAbove> above = new IdentityHashMap<>();

    Alternatives(List<Decider> deciders, Lexicon lexicon, Wording wording, Explainer explainer) {
        this.wording = wording;
        this.explainer = explainer;
        deciders.forEach(decider -> {
            Slot primary = decider.primary();
            if (primary != null && !decider.code().isEmpty() && Values.isOrdered(primary.fact())) {
                better.put(decider, new BetterRows(primary, decider.rows()));
                if (decider.table().policy() == HitPolicy.FIRST) {
                    above.put(decider, new RowsAbove(decider.rows(), explainer, lexicon));
                }
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
        List<BoundRow> those = rows.than(given, outcome.subject());
        return switch (by.table().policy()) {
            case UNIQUE, FIRST -> isHeldBack(outcome, those) ? null : nearest(outcome, those, primary);
            case MINIMUM -> capped(outcome, those, primary);
            default -> null;
        };
    }

    private static boolean isHeldBack(Outcome outcome, List<BoundRow> better) {
        Outcome.Held held = outcome.held();
        return held != null && better.stream().anyMatch(row -> row.row().equals(held.next()));
    }

    private @Nullable WhyNot nearest(Outcome outcome, List<BoundRow> better, Slot primary) {
        Subject subject = outcome.subject();
        Near nearest = firstReached(better, subject, primary);
        BoundRow next = nextBelow(outcome);
        if (next != null && better.contains(next)) {
            double hold = hold(outcome);
            if (nearest == null || nearest.isBehind(hold, next, subject, primary)) {
                return barred(outcome, answer(next, primary, subject), primary);
            }
        }
        return nearest == null ? null : whyNot(nearest.row, primary, subject);
    }

    /** Finding out whether a row can be reached costs more than all else, so those that are nearer are asked first. */
    private @Nullable Near firstReached(List<BoundRow> better, Subject subject, Slot primary) {
        List<Near> near = new ArrayList<>();
        for (int at = 0; at < better.size(); at++) {
            BoundRow row = better.get(at);
            int failing = row.failing(subject);
            if (failing > 0) {
                near.add(new Near(row, failing, distance(row, subject)));
            }
        }
        near.sort(Comparator.comparingInt(Near::failing)
                .thenComparingDouble(Near::distance)
                .thenComparing((one, other) -> compare(primary, one.row, other.row, subject)));
        for (Near each : near) {
            if (isReached(each.row, subject)) {
                return each;
            }
        }
        return null;
    }

    /** A row that does not apply, for want of so many conditions, and how far from it. */
    private record Near(BoundRow row, int failing, double distance) {
        /** Whether another row that would come with one condition more or less, at that distance, is nearer. */
        private boolean isBehind(double hold, BoundRow next, Subject subject, Slot primary) {
            return failing > 1 || hold < distance || (hold == distance && compare(primary, next, row, subject) < 0);
        }
    }

    /** The row that would decide if the one that did were not there; null if none would, or only one may apply. */
    private @Nullable BoundRow nextBelow(Outcome outcome) {
        List<BoundRow> rows = outcome.by().rows();
        boolean first = above.containsKey(outcome.by()) && outcome.held() == null;
        int below = first ? outcome.rows().get(0).place() + 1 : rows.size();
        for (int at = below; at < rows.size(); at++) {
            if (rows.get(at).applies(outcome.subject())) {
                return rows.get(at);
            }
        }
        return null;
    }

    /** By how little the row that decided holds, as {@link #distance} measures. */
    private double hold(Outcome outcome) {
        Subject subject = outcome.subject();
        return grounds(outcome, outcome.rows().get(0)).asked().stream()
                .mapToDouble(asked -> distance(asked, subject))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private RowGrounds grounds(Outcome outcome, Row row) {
        return explainer.grounds(outcome.by())[row.place()];
    }

    private boolean isReached(BoundRow row, Subject subject) {
        RowsAbove rows = above.get(row.decider());
        return rows == null || rows.letThrough(row, subject);
    }

    /** Of rows as near as each other, that is first whose answer comes next. */
    private static int compare(Slot primary, BoundRow one, BoundRow two, Subject subject) {
        return Values.compare(primary.fact(), answer(one, primary, subject), answer(two, primary, subject));
    }

    private static Object answer(BoundRow row, Slot primary, Subject subject) {
        return Objects.requireNonNull(row.answer(primary, subject));
    }

    /** How far the failing bounds are missed, relative to the bounds; a failing term counts as 1. */
    private double distance(BoundRow row, Subject subject) {
        double distance = 0;
        for (AskedCondition asked : explainer.grounds(row).asked()) {
            distance += asked.holds(subject) ? 0 : distance(asked, subject);
        }
        return distance;
    }

    private static double distance(AskedCondition asked, Subject subject) {
        Object value = asked.value(subject);
        Object operand = asked.operand(subject);
        if (value == null || operand == null || !asked.isMeasured()) {
            return 1;
        }
        double bound = Values.decimal(operand).doubleValue();
        double measured = Values.decimal(value).doubleValue();
        double gap = Math.abs(measured - bound);
        // Relative to the greater of both: a bound of 0 is no further away than one of 10,000.
        return gap / Math.max(1, Math.max(Math.abs(bound), Math.abs(measured)));
    }

    private WhyNot whyNot(BoundRow row, Slot primary, Subject subject) {
        Fact fact = primary.fact();
        List<AskedCondition> failed = new ArrayList<>();
        List<String> clauses = new ArrayList<>();
        RowGrounds grounds = explainer.grounds(row);
        for (AskedCondition asked : grounds.asked()) {
            if (!asked.holds(subject)) {
                failed.add(asked);
                clauses.add(asked.missed(subject));
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

    /** Where the lowest answer counts, what stands in the way of the next one is what the lowest rows ask. */
    private @Nullable WhyNot capped(Outcome outcome, List<BoundRow> better, Slot primary) {
        Fact fact = primary.fact();
        Subject subject = outcome.subject();
        Object next = null;
        for (int at = 0; at < better.size(); at++) {
            BoundRow row = better.get(at);
            Object answer = answer(row, primary, subject);
            if ((next == null || Values.compare(fact, answer, next) < 0) && row.applies(subject)) {
                next = answer;
            }
        }
        return next == null ? null : barred(outcome, next, primary);
    }

    /** What the rows that decided ask stands in the way of that answer; null if one of them asks nothing that could be otherwise. */
    private @Nullable WhyNot barred(Outcome outcome, Object next, Slot primary) {
        Fact fact = primary.fact();
        Subject subject = outcome.subject();
        List<AskedCondition> binding = new ArrayList<>();
        List<Slot> named = new ArrayList<>();
        for (Row row : outcome.rows()) {
            RowGrounds grounds = grounds(outcome, row);
            if (grounds.asked().isEmpty() && grounds.named().isEmpty()) {
                return null;
            }
            binding.addAll(grounds.asked());
            named.addAll(grounds.named());
        }
        RowGrounds first = grounds(outcome, outcome.rows().get(0));
        Clauses clauses = outcome.rows().size() == 1 ? first.clauses() : new Clauses(binding, named, wording);
        String sentence = wording.phrase(
                Phrase.WHY_NOT_CAPPED, wording.label(fact), wording.value(fact, next), clauses.of(subject));
        return new WhyNot(
                outcome.rows().get(0).id(), Map.of(fact.name(), next), comparisons(binding, subject), sentence);
    }
}
