package org.engagementadvisor.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Operator;
import org.jspecify.annotations.Nullable;

/**
 * In which order the network asks what the rows of a table ask. What is equal to a term is looked up by its hash: of these the
 * fact comes first that leaves the fewest rows. A list of terms is as many chains with one term each, of which a case passes one
 * at most. Where many rows ask for bounds of one fact, its value is looked up by the bucket between them in which it lies, as if that were a term.
 */
final class Chains {
    private static final int MOST = 12;

    /** So few bounds are sooner asked one by one. */
    private static final int FEW = 16;

    /** More facts than any vocabulary has. */
    private static final int PLACES = 1 << 12;

    private final List<BoundRow> rows;
    private final Map<Slot, Double> left = new HashMap<>();
    private final Map<Slot, Cuts> cuts = new HashMap<>();

    /**
     * What is asked of one fact.
     *
     * @param term what it is to be, or its bucket; null if the condition asks for more than that
     * @param cuts between which buckets lie; null if the term is none
     * @param table a number of the table whose the buckets are; 0 if the term is none
     */
    record Link(
            BoundCondition condition,
            @Nullable Object term,
            @Nullable Cuts cuts,
            int table) {
        static Link of(BoundCondition condition, @Nullable Object term) {
            return new Link(condition, term, null, 0);
        }

        boolean holds(Subject asked) {
            return term == null ? condition.holds(asked) : term.equals(value(asked));
        }

        /** Two links of one key always agree. */
        String key() {
            if (term == null) {
                return condition.condition().key();
            }
            return fact() + (cuts == null ? " " + Operator.IS : " in bucket of " + table) + " [" + term + "]";
        }

        @Nullable
        Object value(Subject asked) {
            Object value = condition.value(asked);
            return cuts == null ? value : cuts.bucket(value);
        }

        String fact() {
            return condition.slot().fact().name();
        }

        /** Of all facts, and buckets of a table, the only one; none is 0, which is the stage's. */
        int index() {
            return 1 + condition.slot().place() + table * PLACES;
        }
    }

    /**
     * What a row asks of one fact.
     *
     * @param left how many rows are left on average once it is known
     * @param apart as so many chains; empty if it cannot be looked up
     * @param together one after the other
     */
    private record Asked(double left, List<Link> apart, List<Link> together) {}

    Chains(List<BoundRow> rows) {
        this.rows = rows;
        Map<Slot, Set<Object>> terms = new HashMap<>();
        Map<Slot, List<Condition>> bounds = new HashMap<>();
        for (BoundRow row : rows) {
            hashed(row)
                    .forEach(each -> terms.computeIfAbsent(each.slot(), first -> new HashSet<>())
                            .addAll(each.condition().operands()));
            bounds(row)
                    .forEach((slot, asked) -> bounds.computeIfAbsent(slot, first -> new ArrayList<>())
                            .addAll(asked));
        }
        terms.forEach((slot, all) -> left.put(slot, left(slot, all.size())));
        bounds.forEach((slot, all) -> {
            if (all.size() > FEW && slot.place() < PLACES) {
                cuts.put(slot, Cuts.of(all));
            }
        });
        cuts.forEach((slot, all) -> left.put(slot, left(slot, all)));
    }

    /** How many rows are left on average once the fact is known. */
    private double left(Slot slot, int terms) {
        double all = 0;
        for (BoundRow row : rows) {
            all += hashed(row).stream()
                    .filter(each -> each.slot() == slot)
                    .findFirst()
                    .map(each -> (double) each.condition().operands().size() / terms)
                    .orElse(1.0);
        }
        return all;
    }

    private double left(Slot slot, Cuts between) {
        double all = 0;
        for (BoundRow row : rows) {
            List<Condition> asked = bounds(row).getOrDefault(slot, List.of());
            all += (double) between.within(asked).size() / between.buckets();
        }
        return all;
    }

    private static List<BoundCondition> hashed(BoundRow row) {
        return row.conditions().stream().filter(Chains::isHashed).toList();
    }

    /** What differs from customer to customer cannot be looked up by its hash. */
    private static boolean isHashed(BoundCondition bound) {
        Condition condition = bound.condition();
        FactType type = bound.slot().fact().type();
        return (condition.operator() == Operator.IS || condition.operator() == Operator.ONE_OF)
                && bound.other() == null
                && !condition.orUnknown()
                && type != FactType.TERMS
                && (type.isTerm() || type == FactType.WHOLE)
                && condition.operands().size() <= MOST;
    }

    /** The bounds that a row sets to facts, the same for every customer. */
    private static Map<Slot, List<Condition>> bounds(BoundRow row) {
        Map<Slot, List<Condition>> bounds = new LinkedHashMap<>();
        row.conditions().stream()
                .filter(Chains::isBound)
                .forEach(each -> bounds.computeIfAbsent(each.slot(), first -> new ArrayList<>(2))
                        .add(each.condition()));
        return bounds;
    }

    private static boolean isBound(BoundCondition bound) {
        Condition condition = bound.condition();
        return condition.operator().isBound() && bound.other() == null && !condition.orUnknown();
    }

    /** The chains of a row; a case that passes one of them has met all its conditions. */
    List<List<Link>> of(BoundRow row) {
        List<List<Link>> chains = List.of(List.of());
        for (Asked next : asked(row)) {
            if (!next.apart().isEmpty() && chains.size() * next.apart().size() <= MOST) {
                chains = longer(chains, next.apart());
            } else {
                for (Link link : next.together()) {
                    chains = longer(chains, List.of(link));
                }
            }
        }
        return chains;
    }

    /** What leaves the fewest rows first; what cannot be looked up last, in the order of the columns. */
    private List<Asked> asked(BoundRow row) {
        Map<Slot, List<Condition>> bounds = bounds(row);
        List<Asked> all = new ArrayList<>();
        for (BoundCondition each : row.conditions()) {
            Link alone = Link.of(each, null);
            if (isHashed(each)) {
                List<Link> apart = each.condition().operands().stream()
                        .map(term -> Link.of(each, term))
                        .toList();
                all.add(new Asked(left.getOrDefault(each.slot(), 0.0), apart, List.of(alone)));
            } else if (!isBound(each) || !cuts.containsKey(each.slot())) {
                all.add(new Asked(Double.MAX_VALUE, List.of(), List.of(alone)));
            } else if (bounds.containsKey(each.slot())) {
                all.add(between(row, each.slot(), bounds.remove(each.slot())));
            }
        }
        all.sort(Comparator.comparingDouble(next -> next.apart().isEmpty() ? Double.MAX_VALUE : next.left()));
        return all;
    }

    /** All bounds of a fact, by the buckets between them if those are few. */
    private Asked between(BoundRow row, Slot slot, List<Condition> bounds) {
        Cuts between = Objects.requireNonNull(cuts.get(slot));
        List<BoundCondition> asked = row.conditions().stream()
                .filter(each -> each.slot() == slot && isBound(each))
                .toList();
        List<Integer> buckets = between.within(bounds);
        List<Link> apart = buckets.size() > MOST
                ? List.of()
                : buckets.stream()
                        .map(bucket -> new Link(
                                asked.get(0), bucket, between, 1 + rows.get(0).rank()))
                        .toList();
        return new Asked(
                left.getOrDefault(slot, 0.0),
                apart,
                asked.stream().map(each -> Link.of(each, null)).toList());
    }

    private static List<List<Link>> longer(List<List<Link>> chains, List<Link> ends) {
        List<List<Link>> longer = new ArrayList<>();
        for (List<Link> chain : chains) {
            for (Link end : ends) {
                List<Link> next = new ArrayList<>(chain);
                next.add(end);
                longer.add(next);
            }
        }
        return longer;
    }
}
