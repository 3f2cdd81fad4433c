package org.engagementadvisor.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/**
 * In which order the network asks what the rows of a table ask. What is equal to a term is looked up by its hash: of these the
 * fact comes first that leaves the fewest rows. A list of terms is as many chains with one term each, of which a case passes one
 * at most.
 */
final class Chains {
    private static final int MOST = 12;

    private final List<BoundRow> rows;
    private final Map<Slot, Double> left = new HashMap<>();

    /**
     * What is asked of one fact.
     *
     * @param term what it is to be; null if the condition asks for more than that
     */
    record Link(BoundCondition condition, @Nullable Object term) {
        boolean holds(Subject asked) {
            return term == null ? condition.holds(asked) : term.equals(value(asked));
        }

        /** Two links of one key always agree. */
        String key() {
            return term == null ? condition.condition().key() : fact() + " " + Operator.IS + " [" + term + "]";
        }

        @Nullable
        Object value(Subject asked) {
            return condition.value(asked);
        }

        String fact() {
            return condition.slot().fact().name();
        }

        /** Of all facts the only one of the fact; none is 0, which is the stage's. */
        int index() {
            return 1
                    + condition.slot().index() * Scope.values().length
                    + condition.slot().scope().code();
        }
    }

    Chains(List<BoundRow> rows) {
        this.rows = rows;
        Map<Slot, Set<Object>> terms = new HashMap<>();
        rows.forEach(row -> hashed(row)
                .forEach(each -> terms.computeIfAbsent(each.slot(), first -> new HashSet<>())
                        .addAll(each.condition().operands())));
        terms.forEach((slot, all) -> left.put(slot, left(slot, all.size())));
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

    /** The chains of a row; a case that passes one of them has met all its conditions. */
    List<List<Link>> of(BoundRow row) {
        List<BoundCondition> order = new ArrayList<>(row.conditions());
        order.sort(Comparator.comparingDouble(
                each -> isHashed(each) ? left.getOrDefault(each.slot(), 0.0) : Double.MAX_VALUE));
        List<List<Link>> chains = List.of(List.of());
        for (BoundCondition next : order) {
            List<Object> terms = next.condition().operands();
            boolean apart = isHashed(next) && chains.size() * terms.size() <= MOST;
            chains = longer(chains, apart ? links(next, terms) : List.of(new Link(next, null)));
        }
        return chains;
    }

    private static List<Link> links(BoundCondition condition, List<Object> terms) {
        return terms.stream().map(term -> new Link(condition, term)).toList();
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
