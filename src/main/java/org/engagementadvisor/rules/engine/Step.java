package org.engagementadvisor.rules.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** What is judged in one go: tables none of which reads an answer of another, or the DRL at the end of a folder. */
public final class Step {
    private final int number;
    private final Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    private final List<Decider> all = new ArrayList<>();
    private final Map<Scope, TermTables> terms = new EnumMap<>(Scope.class);
    private final int[] rowCounts = new int[Scope.values().length];
    private final @Nullable String after;

    private Step(int number, @Nullable String after) {
        this.number = number;
        this.after = after;
    }

    static Step of(int number, List<Table> tables, Lexicon lexicon) {
        Step step = new Step(number, null);
        Map<String, Integer> ranks = ranks(tables);
        for (Table table : tables) {
            Decider decider = new Decider(table, Objects.requireNonNull(ranks.get(table.file())), lexicon);
            step.all.add(decider);
            step.rowCounts[table.scope().code()] += table.rows().size();
            step.scopes.add(table.scope());
        }
        step.scopes.forEach(step::addTerms);
        return step;
    }

    private void addTerms(Scope scope) {
        List<Decider> ofScope =
                all.stream().filter(each -> each.table().scope() == scope).toList();
        TermTables together = TermTables.of(ofScope, stage(scope) + 1);
        if (together != null) {
            terms.put(scope, together);
        }
    }

    /** The rank of the first row of each table. Drools fires in an order of its own; people read table by table. */
    private static Map<String, Integer> ranks(List<Table> tables) {
        Map<String, Integer> ranks = new HashMap<>();
        int rank = 0;
        for (Table table :
                tables.stream().sorted(Comparator.comparing(Table::place)).toList()) {
            ranks.put(table.file(), rank);
            rank += table.rows().size();
        }
        return ranks;
    }

    static Step after(int number, String folder) {
        return new Step(number, folder);
    }

    int number() {
        return number;
    }

    /** Its tables, in no order that matters. */
    public List<Table> tables() {
        return all.stream().map(Decider::table).toList();
    }

    /** The folder whose DRL runs; null for tables. */
    @Nullable
    String after() {
        return after;
    }

    /** Whether its tables judge recommendations, so that all must have been made before. */
    boolean ranks() {
        return scopes.contains(Scope.RECOMMENDATION);
    }

    /** What its tables judge. */
    Set<Scope> scopes() {
        return scopes;
    }

    /** How many rows the tables of one scope have. */
    int rowCount(Scope scope) {
        return rowCounts[scope.code()];
    }

    List<Decider> deciders() {
        return all;
    }

    /** All stage numbers of those steps are below it. */
    static int stages(List<Step> steps) {
        return steps.stream().mapToInt(step -> step.number + 1).max().orElse(0) * 2 * Scope.values().length;
    }

    /** The stage number of the tables of one scope but for {@link #terms}: no two steps or scopes share one. */
    int stage(Scope scope) {
        return 2 * (number * Scope.values().length + scope.code());
    }

    /** Where the network looks for the rows of one of its tables. */
    int stage(Decider decider) {
        Scope scope = decider.table().scope();
        TermTables together = terms.get(scope);
        return together != null && together.has(decider) ? stage(scope) + 1 : stage(scope);
    }

    /** Those tables of one scope that are looked up by the terms they read; null if there are none. */
    @Nullable
    TermTables terms(Scope scope) {
        return terms.get(scope);
    }
}
