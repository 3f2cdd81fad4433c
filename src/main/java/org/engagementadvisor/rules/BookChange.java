package org.engagementadvisor.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.TableChange.Cell;
import org.engagementadvisor.rules.engine.ChangedTable;
import org.engagementadvisor.rules.engine.Consultation;
import org.engagementadvisor.rules.engine.Decider;
import org.engagementadvisor.rules.engine.Slice;
import org.engagementadvisor.rules.engine.Stages;
import org.engagementadvisor.rules.engine.Successor;
import org.engagementadvisor.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** What differs between two releases of a rule book, and quickly whom it may concern. For any number of threads. */
public final class BookChange {
    /** What stands above a table and decides nothing. */
    private static final Set<String> FOR_PEOPLE = Set.of("title", "question", "owner", "source", "otherwise");

    private final RuleBook before;
    private final List<TableChange> files;
    private final @Nullable List<ChangedTable> tables;
    private final RuleBook after;
    private final Slice slice;
    private final @Nullable Successor successor;

    private BookChange(RuleBook before, RuleBook after, List<TableChange> files, @Nullable List<ChangedTable> tables) {
        this.before = before;
        this.files = List.copyOf(files);
        this.tables = tables;
        this.after = after;
        this.successor = tables == null
                ? null
                : Successor.of(
                        before.stages(),
                        after.stages(),
                        tables.stream().map(ChangedTable::file).toList());
        this.slice = before.stages()
                .slice(tables == null ? List.of() : tables, before.parts().drl());
    }

    /** What differs in the latter of two releases. */
    public static BookChange between(RuleBook before, RuleBook after) {
        List<TableChange> files = new ArrayList<>(tables(before.stages(), after.stages()));
        files.addAll(
                tables(before.portfolioJudge().stages(), after.portfolioJudge().stages()));
        boolean isOfTables = before.parts().book().equals(after.parts().book())
                && before.parts().drl().equals(after.parts().drl());
        if (!isOfTables) {
            files.add(new TableChange(after.name(), "description, vocabulary or rules of engineers", List.of()));
        }
        return new BookChange(before, after, files, isOfTables ? ofRows(before, after) : null);
    }

    private static List<TableChange> tables(Stages before, Stages after) {
        Map<String, Table> former = byName(before);
        Map<String, Table> latter = byName(after);
        Set<String> names = new TreeSet<>(former.keySet());
        names.addAll(latter.keySet());
        return names.stream()
                .map(name -> change(former.get(name), latter.get(name)))
                .filter(change -> !change.cells().isEmpty())
                .toList();
    }

    private static TableChange change(@Nullable Table before, @Nullable Table after) {
        if (before != null && after != null) {
            return new TableChange(after.file(), after.title(), TableComparison.between(before, after));
        }
        Table only = before == null ? Objects.requireNonNull(after) : before;
        String rows = only.rows().size() + " rows";
        var whole = new Cell("", "", "table", before == null ? null : rows, after == null ? null : rows);
        return new TableChange(only.file(), only.title(), List.of(whole));
    }

    /** A table is the same one as CSV and as workbook. */
    private static Map<String, Table> byName(Stages stages) {
        Map<String, Table> tables = new LinkedHashMap<>();
        stages.deciders().map(Decider::table).forEach(table -> tables.put(Table.baseName(table.file()), table));
        return tables;
    }

    /** The tables that judge each customer and whose rows changed; null if more than rows did. */
    private static @Nullable List<ChangedTable> ofRows(RuleBook before, RuleBook after) {
        Map<String, Table> former = byName(before.stages());
        Map<String, Table> latter = byName(after.stages());
        if (!former.keySet().equals(latter.keySet())) {
            return null;
        }
        List<ChangedTable> changed = new ArrayList<>();
        for (String name : former.keySet()) {
            Table was = Objects.requireNonNull(former.get(name));
            Table is = Objects.requireNonNull(latter.get(name));
            if (!was.file().equals(is.file()) || !judgeAlike(was, is)) {
                return null;
            }
            changed.add(ChangedTable.of(
                    Objects.requireNonNull(before.stages().decider(is.file())),
                    Objects.requireNonNull(after.stages().decider(is.file())),
                    before.parts().lexicon()));
        }
        changed.removeIf(table -> table.rows().isEmpty());
        return changed;
    }

    /** Whether all but their rows is the same. */
    private static boolean judgeAlike(Table before, Table after) {
        return before.scope() == after.scope()
                && before.policy() == after.policy()
                && Objects.equals(before.mean(), after.mean())
                && deciding(before).equals(deciding(after));
    }

    private static Map<String, String> deciding(Table table) {
        return table.header().entrySet().stream()
                .filter(header -> !FOR_PEOPLE.contains(header.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What changed, file by file; those that judge all customers together stand last. */
    public List<TableChange> files() {
        return files;
    }

    /** The ids of the rows of which a cell changed, that came or went. */
    public Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        files.forEach(file -> file.cells().forEach(cell -> rows.add(cell.row())));
        rows.remove("");
        if (tables != null) {
            tables.forEach(table -> rows.addAll(table.rows()));
        }
        return rows;
    }

    /** Whether nothing but rows changed, so that it can be told whom they concern. */
    public boolean isOfRows() {
        return tables != null;
    }

    /**
     * The customers whose answers or recommendations may differ, in their order: all if more than rows changed. Which data gaps are told
     * of the others is not looked at.
     *
     * @param strategy null for the book's own
     */
    public List<Customer> concerned(List<Customer> customers, LocalDate asOf, @Nullable String strategy) {
        if (tables == null) {
            return customers;
        }
        List<Consultation> all = before.adviser().unjudged(customers, asOf, strategy);
        List<Consultation> near = all.stream()
                .filter(each -> tables.stream().anyMatch(table -> table.mayConcern(each.subject())))
                .toList();
        slice.run(near, before.wording());
        Set<Consultation> concerned = Collections.newSetFromMap(new IdentityHashMap<>());
        near.stream()
                .filter(each -> tables.stream().anyMatch(table -> table.differs(each.subject())))
                .forEach(concerned::add);
        // A subject's customer is another than was given where something of it is dated after the day.
        return IntStream.range(0, all.size())
                .filter(at -> concerned.contains(all.get(at)))
                .mapToObj(customers::get)
                .toList();
    }

    /** Advice of both releases on the same customers. */
    public record Both(List<Advice> before, List<Advice> after) {}

    /**
     * Advises on customers as {@link RuleBook#adviseByRows} of each release does; the latter judges only what the change reaches, if it
     * is one of rows.
     *
     * @param strategy null for the book's own
     */
    public Both adviseByRows(List<Customer> customers, LocalDate asOf, @Nullable String strategy) {
        if (successor == null) {
            return new Both(
                    before.adviseByRows(customers, asOf, strategy), after.adviseByRows(customers, asOf, strategy));
        }
        List<Consultation> former = before.adviser().judged(customers, asOf, strategy);
        List<Consultation> latter = successor.judged(former, after.wording());
        return new Both(before.adviser().ofRows(former), after.adviser().ofRows(latter));
    }
}
