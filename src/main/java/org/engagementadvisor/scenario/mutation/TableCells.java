package org.engagementadvisor.scenario.mutation;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.TableDraft;
import org.engagementadvisor.scenario.mutation.Content.Kind;

/** The cells of a sound table: what was typed, and what it means there. */
final class TableCells {
    private static final String OR_UNKNOWN = " or unknown";

    private final TableDraft draft;
    private final SortedMap<Integer, Content> columns = new TreeMap<>();
    private final Map<Integer, Row> rows = new LinkedHashMap<>();

    TableCells(TableDraft draft) {
        this.draft = draft;
        table().asks().forEach(asks -> columns.put(asks.index(), Content.of(asks)));
        table().says().forEach(says -> columns.put(says.index(), Content.of(says)));
        table().rows().forEach(row -> rows.put(row.line() - 1, row));
    }

    TableDraft draft() {
        return draft;
    }

    Table table() {
        return draft.table();
    }

    /** The condition and action columns, by number. */
    SortedMap<Integer, Content> columns() {
        return columns;
    }

    Content content(Place place) {
        return Objects.requireNonNull(columns.get(place.column()));
    }

    /** The numbers of the rows that ask and say something, from the top. */
    Stream<Integer> rows() {
        return rows.keySet().stream();
    }

    Row row(Place place) {
        return Objects.requireNonNull(rows.get(place.row()));
    }

    /** What was typed there; empty if nothing was. */
    String text(Place place) {
        return draft.typed(place.row(), place.column());
    }

    /** Where the head of the table says something under that key; empty if it does not. */
    Optional<Place> head(String key) {
        if (!table().header().containsKey(key)) {
            return Optional.empty();
        }
        int row = 0;
        while (!draft.typed(row, 0).equals(key)) {
            row++;
        }
        return Optional.of(new Place(row, 1));
    }

    private Optional<Condition> condition(Place place) {
        return row(place).conditions().stream()
                .filter(condition -> condition.cell().equals(place.toString()))
                .findFirst();
    }

    /** What a cell asks that asks only whether a fact is known, in a column that compares it. */
    Optional<Operator> presence(Place place) {
        return condition(place)
                .map(Condition::operator)
                .filter(asked -> asked == Operator.KNOWN || asked == Operator.UNKNOWN)
                .filter(asked -> content(place).kind() != Kind.KNOWN);
    }

    /** Whether a list of terms says that unknown does as well. */
    boolean listsUnknown(Place place) {
        return content(place).kind() == Kind.TERMS
                && condition(place).filter(Condition::orUnknown).isPresent();
    }

    /** The values that the cell holds; none if it names a fact or asks only whether one is known. */
    List<Object> values(Place place) {
        Content content = content(place);
        if (content.column() instanceof Column.Asks) {
            return condition(place)
                    .filter(condition -> condition.otherFact() == null)
                    .map(Condition::operands)
                    .orElse(List.of());
        }
        Object said = row(place).says().get(content.name());
        if (content.kind() == Kind.ASSUMED && row(place).says(Action.MISSING) instanceof Fact missing) {
            return missing.type().parse(text(place)).stream().toList();
        }
        return Stream.ofNullable(said).filter(value -> !(value instanceof Fact)).toList();
    }

    /** The terms among its values. */
    List<String> terms(Place place) {
        return values(place).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** The figure that the cell holds; empty if it holds something else. */
    Optional<BigDecimal> figure(Place place) {
        return values(place).stream()
                .filter(Number.class::isInstance)
                .map(value -> value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value)
                .findFirst();
    }

    /** Another value as that cell would say it, which may go on to say that unknown does as well. */
    String instead(Place place, Object value) {
        String text = value instanceof BigDecimal figure ? figure.toPlainString() : value.toString();
        return text(place).endsWith(OR_UNKNOWN) ? text + OR_UNKNOWN : text;
    }

    /** A cell by row and column, both from 0. */
    record Place(int row, int column) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return row == other.row ? Integer.compare(column, other.column) : Integer.compare(row, other.row);
        }

        /** In A1 notation. */
        @Override
        public String toString() {
            return org.engagementadvisor.document.Place.cell(row, column);
        }
    }
}
