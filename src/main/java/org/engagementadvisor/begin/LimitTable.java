package org.engagementadvisor.begin;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.TableDraft;
import org.jspecify.annotations.Nullable;

/**
 * A table that answers by limits on a fact of the customer.
 *
 * @param kept what parts gains from losses, ascending: no limit that a distribution sets
 */
record LimitTable(TableDraft draft, Fact fact, Fact answer, List<Bound> bounds, List<BigDecimal> kept) {
    private static final String CSV = ".csv";

    /** A cell that holds a limit. */
    record Bound(Row row, Column.Asks column, Condition condition) {
        BigDecimal limit() {
            return number(condition.operand());
        }
    }

    /** Those of a book, the one with most limits first. */
    static List<LimitTable> of(Collection<TableDraft> drafts, Fact fact) {
        return drafts.stream()
                .flatMap(draft -> of(draft, fact))
                .filter(table -> !table.bounds().isEmpty())
                .sorted(Comparator.comparing(
                                (LimitTable table) -> -table.limits().size())
                        .thenComparing(LimitTable::file))
                .toList();
    }

    private static Stream<LimitTable> of(TableDraft draft, Fact fact) {
        Table table = draft.table();
        var answers = table.says().stream()
                .map(Column.Says::answer)
                .filter(Objects::nonNull)
                .toList();
        if (table.scope() != Scope.CUSTOMER || answers.size() != 1) {
            return Stream.empty();
        }
        var bounds = bounds(table, fact);
        var kept = new TreeSet<BigDecimal>();
        bounds.stream().filter(bound -> isKept(bound, fact)).forEach(bound -> kept.add(bound.limit()));
        var moved = bounds.stream().filter(bound -> !isKept(bound, fact)).toList();
        return Stream.of(new LimitTable(draft, fact, answers.get(0), moved, List.copyOf(kept)));
    }

    private static boolean isKept(Bound bound, Fact fact) {
        return fact.type() == FactType.MONEY && bound.limit().signum() <= 0;
    }

    private static List<Bound> bounds(Table table, Fact fact) {
        var bounds = new ArrayList<Bound>();
        for (var row : table.rows()) {
            for (var column : table.asks()) {
                row.conditions().stream()
                        .filter(condition -> condition.cell().equals(table.cell(row, column.index())))
                        .filter(condition -> condition.fact().name().equals(fact.name())
                                && condition.operator().isBound()
                                && condition.otherFact() == null)
                        .forEach(condition -> bounds.add(new Bound(row, column, condition)));
            }
        }
        return bounds;
    }

    String file() {
        return draft.table().file();
    }

    /** Ascending, without those that are kept. */
    List<BigDecimal> limits() {
        return List.copyOf(new TreeSet<>(bounds.stream().map(Bound::limit).toList()));
    }

    /** Whether a value that is equal to a limit is below it. */
    boolean isLimitBelow() {
        return bounds.stream()
                .map(bound -> bound.condition().operator())
                .anyMatch(operator -> operator == Operator.ABOVE || operator == Operator.AT_MOST);
    }

    /** The cells with other limits, each for the one of the same place in the order; empty if there are not as many. */
    List<Suggestion.Cell> with(List<BigDecimal> others) {
        var before = limits();
        if (before.size() != others.size()) {
            return List.of();
        }
        Map<BigDecimal, BigDecimal> becomes = new TreeMap<>();
        for (int i = 0; i < before.size(); i++) {
            becomes.put(before.get(i), others.get(i));
        }
        return bounds.stream()
                .map(bound -> new Suggestion.Cell(
                        bound.condition().cell(),
                        bound.row().id(),
                        bound.column().label(),
                        bound.limit(),
                        Objects.requireNonNull(becomes.get(bound.limit()))))
                .toList();
    }

    /** The columns that hold limits, with others; those beside each other together. */
    List<Suggestion.Block> toPaste(List<BigDecimal> others) {
        var texts = new TreeMap<String, String>();
        with(others).forEach(cell -> texts.put(cell.place(), cell.becomes().toPlainString()));
        var columns = new TreeSet<>(
                bounds.stream().map(bound -> bound.column().index()).toList());
        var blocks = new ArrayList<Suggestion.Block>();
        for (int first : texts.isEmpty() ? List.<Integer>of() : List.copyOf(columns)) {
            if (!columns.contains(first - 1)) {
                int last = first;
                while (columns.contains(last + 1)) {
                    last++;
                }
                blocks.add(block(first, last, texts));
            }
        }
        return blocks;
    }

    private Suggestion.Block block(int first, int last, Map<String, String> texts) {
        var rows = draft.table().rows();
        var lines = new ArrayList<String>();
        for (int row = rows.get(0).line() - 1; row < rows.get(rows.size() - 1).line(); row++) {
            var cells = new ArrayList<String>();
            for (int column = first; column <= last; column++) {
                var typed = draft.typed(row, column);
                cells.add(texts.getOrDefault(Place.cell(row, column), typed));
            }
            lines.add(String.join(",", cells));
        }
        return new Suggestion.Block(Place.cell(rows.get(0).line() - 1, first), lines);
    }

    /**
     * Writes other limits into the file; all of them or none.
     *
     * @param rules the folder of the book
     * @throws NoSuggestion if they are not as many as there are, the file is not the book's own CSV, or the book would not check
     */
    void write(List<BigDecimal> others, RuleBook book, Path rules) throws IOException {
        var cells = with(others);
        if (cells.isEmpty()) {
            int most = limits().size();
            throw new NoSuggestion(
                    file(),
                    others.size() + " limits to write",
                    most + ", since the table has so many, as by `--steps " + (most + 1) + "`");
        }
        if (draft.table().isShared() || !file().endsWith(CSV)) {
            throw new NoSuggestion(
                    file(),
                    draft.table().isShared() ? "a table that all books share" : "a workbook",
                    "a table of the book's own as CSV; the cells can be pasted");
        }
        var texts = new TreeMap<String, String>();
        cells.forEach(cell -> texts.put(cell.place(), cell.becomes().toPlainString()));
        if (book.probe().with(draft, texts).isEmpty()) {
            throw new NoSuggestion(file(), "limits with which the book would not check", "others");
        }
        var table = BookTable.read(rules.resolve(file()));
        for (var bound : bounds) {
            table.set(
                    bound.row().line() - 1,
                    bound.column().index(),
                    Objects.requireNonNull(texts.get(bound.condition().cell())));
        }
        table.write();
    }

    /** What the rows that ask nothing but this fact say between two of the limits today, the kept among them; null if none does. */
    @Nullable
    String says(int step) {
        var inside = inside(Stream.concat(kept.stream(), limits().stream()).toList(), step);
        return draft.table().rows().stream()
                .filter(row -> row.conditions().stream()
                        .allMatch(condition -> condition.fact().name().equals(fact.name())
                                && condition.otherFact() == null
                                && condition.holds(inside)))
                .map(row -> row.says().get(answer.name()))
                .filter(Objects::nonNull)
                .map(LimitTable::word)
                .findFirst()
                .orElse(null);
    }

    /** A value between limits, counted from 0 for the lowest. */
    private static BigDecimal inside(List<BigDecimal> limits, int step) {
        var two = BigDecimal.valueOf(2);
        if (step == limits.size()) {
            return limits.get(step - 1).add(BigDecimal.ONE);
        }
        if (step > 0) {
            return limits.get(step - 1).add(limits.get(step)).divide(two);
        }
        var lowest = limits.get(0);
        return lowest.signum() > 0 ? lowest.divide(two) : lowest.subtract(BigDecimal.ONE);
    }

    private static String word(Object said) {
        return said instanceof BigDecimal number ? number.toPlainString() : String.valueOf(said);
    }

    static BigDecimal number(Object value) {
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }
}
