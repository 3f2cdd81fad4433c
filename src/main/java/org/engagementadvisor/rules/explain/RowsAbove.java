package org.engagementadvisor.rules.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.rules.engine.BoundRow;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of which the topmost that applies counts, and whether those above a row would let a customer through to it, had
 * it what the row asks. Only the facts of which a condition is missed are taken to change, each to any value that the row allows, and
 * with them what they are computed of and what is computed of them; all others stay as they are. Rows above stand in the way if,
 * whatever these values are, one of them would take the customer.
 */
final class RowsAbove {
    private final List<List<AskedCondition>> rows;
    private final Map<Slot, Set<Slot>> movedWith = new HashMap<>();

    RowsAbove(List<BoundRow> rows, Explainer explainer, Lexicon lexicon) {
        this.rows = rows.stream().map(row -> explainer.grounds(row).asked()).toList();
        Set<Slot> slots = rows.stream().flatMap(RowsAbove::slots).collect(Collectors.toSet());
        for (Slot slot : slots) {
            movedWith.put(
                    slot,
                    slots.stream()
                            .filter(other -> lexicon.isComputedOf(slot, other) || lexicon.isComputedOf(other, slot))
                            .collect(Collectors.toSet()));
        }
    }

    private static Stream<Slot> slots(BoundRow row) {
        return row.conditions().stream()
                .flatMap(condition -> Stream.concat(Stream.of(condition.slot()), Stream.ofNullable(condition.other())));
    }

    /** Whether a customer could come to a row that asks something which is not so. */
    boolean letThrough(BoundRow row, Subject subject) {
        return new Way(rows.get(row.row().place()), subject)
                .isFree(rows.subList(0, row.row().place()));
    }

    /** The way of one customer to one row. */
    private final class Way {
        private final List<AskedCondition> asked;
        private final Subject subject;
        private final List<Slot> missed;
        private final Map<Slot, @Nullable Object> assumed = new HashMap<>();

        Way(List<AskedCondition> asked, Subject subject) {
            this.asked = asked;
            this.subject = subject;
            this.missed = asked.stream()
                    .filter(condition -> !condition.holds(subject))
                    .map(AskedCondition::slot)
                    .distinct()
                    .toList();
        }

        boolean isFree(List<List<AskedCondition>> above) {
            Set<Slot> moved = missed.stream()
                    .flatMap(slot -> movedWith.getOrDefault(slot, Set.of()).stream())
                    .filter(slot -> !missed.contains(slot))
                    .collect(Collectors.toSet());
            if (moved.isEmpty()) {
                return isFree(0, standing(above, 0));
            }
            List<List<AskedCondition>> settled = above.stream()
                    .filter(row ->
                            row.stream().noneMatch(condition -> moved.stream().anyMatch(condition::reads)))
                    .toList();
            return isFree(0, standing(settled, 0));
        }

        /** Whether the facts from that one on can have values with which none of those rows takes the customer. */
        private boolean isFree(int at, List<List<AskedCondition>> above) {
            if (above.isEmpty() || at == missed.size()) {
                return above.isEmpty();
            }
            Slot slot = missed.get(at);
            Set<List<List<AskedCondition>>> tried = new HashSet<>();
            for (Object value : ToldApart.values(slot, asked, above, this::value)) {
                assumed.put(slot, value);
                // Rows of which there are hundreds are looked through for a value only if the one can be reached with
                // it.
                if (mayHold(asked, at + 1)) {
                    List<List<AskedCondition>> standing = standing(above, at + 1);
                    if (standing.isEmpty() || (tried.add(standing) && isFree(at + 1, standing))) {
                        return true;
                    }
                }
            }
            assumed.remove(slot);
            return false;
        }

        /** Of those rows, all that may still take the customer while the facts from that one on are open. */
        private List<List<AskedCondition>> standing(List<List<AskedCondition>> above, int open) {
            List<List<AskedCondition>> standing = new ArrayList<>();
            for (List<AskedCondition> row : above) {
                if (mayHold(row, open)) {
                    standing.add(row);
                }
            }
            return standing;
        }

        private boolean mayHold(List<AskedCondition> row, int open) {
            for (AskedCondition condition : row) {
                if (!readsOpen(condition, open) && !condition.holds(this::value)) {
                    return false;
                }
            }
            return true;
        }

        private boolean readsOpen(AskedCondition condition, int open) {
            for (int at = open; at < missed.size(); at++) {
                if (condition.reads(missed.get(at))) {
                    return true;
                }
            }
            return false;
        }

        private @Nullable Object value(Slot slot) {
            return assumed.containsKey(slot) ? assumed.get(slot) : subject.value(slot);
        }
    }
}
