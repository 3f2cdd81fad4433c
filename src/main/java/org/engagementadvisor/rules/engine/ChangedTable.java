package org.engagementadvisor.rules.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** A table of which only rows differ between two releases of a rule book that share their vocabulary. */
public final class ChangedTable {
    private final Decider before;
    private final Decider after;
    private final List<KnownRow> rows;

    private ChangedTable(Decider before, Decider after, List<KnownRow> rows) {
        this.before = before;
        this.after = after;
        this.rows = rows;
    }

    public static ChangedTable of(Decider before, Decider after, Lexicon lexicon) {
        List<KnownRow> rows = Stream.concat(changed(before, after.table()), changed(after, before.table()))
                .map(row -> new KnownRow(row.row().id(), known(row, lexicon)))
                .toList();
        return new ChangedTable(before, after, rows);
    }

    /** A row that changed, with those of its conditions that can be judged before any table is. */
    private record KnownRow(String id, List<BoundCondition> conditions) {
        boolean mayApply(Subject subject) {
            for (BoundCondition condition : conditions) {
                if (!condition.holds(subject)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The rows that the other table does not have, or that say or ask something else there; all if their order differs. */
    private static Stream<BoundRow> changed(Decider decider, Table other) {
        Table table = decider.table();
        Map<String, Row> there = new HashMap<>();
        other.rows().forEach(row -> there.put(row.id(), row));
        if (!order(table, there.keySet()).equals(order(other, ids(table)))) {
            return decider.rows().stream();
        }
        return decider.rows().stream()
                .filter(row -> !isAlike(row.row(), there.get(row.row().id())));
    }

    private static Set<String> ids(Table table) {
        Set<String> ids = new HashSet<>();
        table.rows().forEach(row -> ids.add(row.id()));
        return ids;
    }

    private static List<String> order(Table table, Set<String> among) {
        return table.rows().stream().map(Row::id).filter(among::contains).toList();
    }

    private static boolean isAlike(Row row, @Nullable Row other) {
        return other != null && row.says().equals(other.says()) && keys(row).equals(keys(other));
    }

    private static List<String> keys(Row row) {
        return row.conditions().stream().map(Condition::key).sorted().toList();
    }

    /** Its conditions on facts that no table answers, itself or through other facts. */
    private static List<BoundCondition> known(BoundRow row, Lexicon lexicon) {
        return row.conditions().stream()
                .filter(condition -> Stream.of(condition.slot(), condition.other())
                        .filter(Objects::nonNull)
                        .map(Slot::fact)
                        .allMatch(fact -> !fact.answered()
                                && lexicon.answersBehind(fact.name()).findAny().isEmpty()))
                .toList();
    }

    /** Its file. */
    public String file() {
        return after.table().file();
    }

    /** The ids of the rows that changed. */
    public Set<String> rows() {
        Set<String> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.id()));
        return ids;
    }

    /** Whether it judges recommendations, which there are only once all that recommend have spoken. */
    boolean judgesRecommendations() {
        return before.table().scope() == Scope.RECOMMENDATION;
    }

    /** All facts that the table reads, before and after. */
    public Set<String> reads() {
        Set<String> names = new HashSet<>();
        Stream.of(before, after)
                .flatMap(decider -> decider.reads().stream())
                .forEach(slot -> names.add(slot.fact().name()));
        return names;
    }

    /** Whether a changed row may apply to a customer of whom no answer is known yet. */
    public boolean mayConcern(Subject customer) {
        if (judgesRecommendations()) {
            return true;
        }
        for (Subject part : customer.parts(before.table().scope())) {
            for (KnownRow row : rows) {
                if (row.mayApply(part)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the table says something else of a customer, or of a part of it, all of whose facts it needs are known. */
    public boolean differs(Subject customer) {
        for (Subject part : customer.parts(before.table().scope())) {
            if (!after.judgesAlike(before, part)) {
                return true;
            }
        }
        return false;
    }
}
