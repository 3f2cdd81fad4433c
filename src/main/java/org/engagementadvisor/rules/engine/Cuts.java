package org.engagementadvisor.rules.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Operator;
import org.jspecify.annotations.Nullable;

/**
 * The bounds that a table names for one fact, as cuts between its values. What lies between two neighbours is a bucket, within which all bounds hold
 * alike, so that the value of a case is looked for once, however many rows there are. Immutable.
 */
final class Cuts {
    private static final Comparator<Cut> ORDER = Cut::compare;

    private final Cut[] cuts;

    /**
     * A place between values.
     *
     * @param behind whether it lies behind that value, or before it
     */
    private record Cut(Object value, boolean behind) {
        static Cut of(Condition bound) {
            boolean behind = bound.operator() == Operator.ABOVE || bound.operator() == Operator.AT_MOST;
            return new Cut(bound.operand(), behind);
        }

        int compare(Cut other) {
            int compared = Condition.compare(value, other.value);
            return compared == 0 ? Boolean.compare(behind, other.behind) : compared;
        }

        boolean isBelow(Object value) {
            int compared = Condition.compare(this.value, value);
            return compared < 0 || (compared == 0 && !behind);
        }
    }

    private Cuts(Cut[] cuts) {
        this.cuts = cuts;
    }

    /** Cuts at all of those bounds. */
    static Cuts of(List<Condition> bounds) {
        List<Cut> sorted = new ArrayList<>();
        bounds.stream().map(Cut::of).sorted(ORDER).forEach(cut -> {
            if (sorted.isEmpty() || ORDER.compare(sorted.get(sorted.size() - 1), cut) != 0) {
                sorted.add(cut);
            }
        });
        return new Cuts(sorted.toArray(Cut[]::new));
    }

    /** How many buckets there are. */
    int buckets() {
        return cuts.length + 1;
    }

    /** The bucket of a value, counted from 0: how many cuts lie below it; null for what is unknown, which no bound allows. */
    @Nullable
    Integer bucket(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        int from = 0;
        int to = cuts.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (cuts[middle].isBelow(value)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The buckets whose values meet all those bounds, which are of the table's; lowest first. */
    List<Integer> within(List<Condition> bounds) {
        int first = 0;
        int last = cuts.length;
        for (Condition bound : bounds) {
            int at = Arrays.binarySearch(cuts, Cut.of(bound), ORDER);
            boolean lower = bound.operator() == Operator.AT_LEAST || bound.operator() == Operator.ABOVE;
            first = lower ? Math.max(first, at + 1) : first;
            last = lower ? last : Math.min(last, at);
        }
        List<Integer> within = new ArrayList<>();
        for (int bucket = first; bucket <= last; bucket++) {
            within.add(bucket);
        }
        return within;
    }
}
