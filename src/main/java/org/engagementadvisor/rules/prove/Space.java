package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** All cases that a table can meet, and of each row the box of those to which it applies. */
final class Space {
    private final Table table;
    private final List<Dimension> dimensions;
    private final List<Box> boxes;

    private Space(Table table, List<Dimension> dimensions) {
        this.table = table;
        this.dimensions = dimensions;
        this.boxes = table.rows().stream().map(row -> box(row, condition -> true)).toList();
    }

    /**
     * The space of a table.
     *
     * @param given what each fact can turn out to be
     * @throws Effort.Spent if the facts of one dimension have too many values together
     */
    static Space of(Table table, Function<Fact, Given> given) {
        List<Condition> conditions =
                table.rows().stream().flatMap(row -> row.conditions().stream()).toList();
        List<Dimension> dimensions = new ArrayList<>();
        Set<Fact> placed = new LinkedHashSet<>();
        for (Condition condition : conditions) {
            if (placed.add(condition.fact())) {
                List<Fact> facts = compared(condition.fact(), conditions);
                placed.addAll(facts);
                List<Condition> own = conditions.stream()
                        .filter(each -> facts.contains(each.fact()))
                        .toList();
                dimensions.add(dimension(facts, given, own));
            }
        }
        return new Space(table, List.copyOf(dimensions));
    }

    /** The fact, and all that cells compare with it, or with those in turn. */
    private static List<Fact> compared(Fact fact, List<Condition> conditions) {
        Set<Fact> facts = new LinkedHashSet<>(List.of(fact));
        int before;
        do {
            before = facts.size();
            for (Condition condition : conditions) {
                Fact other = Example.otherFact(condition);
                if (other != null && (facts.contains(condition.fact()) || facts.contains(other))) {
                    facts.addAll(List.of(condition.fact(), other));
                }
            }
        } while (facts.size() > before);
        return List.copyOf(facts);
    }

    private static Dimension dimension(List<Fact> facts, Function<Fact, Given> given, List<Condition> conditions) {
        if (facts.size() > 1 || conditions.stream().anyMatch(each -> Example.otherFact(each) != null)) {
            return Compared.dimension(facts, given, conditions);
        }
        Fact fact = facts.get(0);
        return switch (fact.type()) {
            case WHOLE, NUMBER, MONEY, RATIO, SCORE, DATE -> new Scale(fact, given.apply(fact), conditions);
            case TERMS -> Sets.dimension(fact, given.apply(fact), conditions);
            case TERM, YES_NO, TEXT -> Terms.dimension(fact, given.apply(fact), conditions);
        };
    }

    Table table() {
        return table;
    }

    List<Dimension> dimensions() {
        return dimensions;
    }

    /** The box of each row, in their order. */
    List<Box> boxes() {
        return boxes;
    }

    Box box(Row row) {
        return boxes.get(row.place());
    }

    /** The box of a row of which only some of the conditions count. */
    Box box(Row row, Predicate<Condition> counts) {
        return new Box(dimensions.stream()
                .map(dimension -> dimension.where(row.conditions().stream()
                        .filter(counts)
                        .filter(condition -> dimension.facts().contains(condition.fact()))
                        .toList()))
                .toList());
    }

    /** All cases. */
    Box all() {
        return new Box(dimensions.stream().map(Dimension::all).toList());
    }

    /** The cases in which all facts are known. */
    Box known() {
        return new Box(dimensions.stream().map(Dimension::known).toList());
    }

    /** What is special about the cases of a box, as people say it. */
    String words(Box box) {
        String words = narrowed(box)
                .map(dimension -> dimensions.get(dimension).words(box.side(dimension)))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "any case" : words;
    }

    /** The same, with values of that case where the words do not end in them. */
    String words(Box box, Example example) {
        String words = narrowed(box)
                .map(dimension -> words(dimensions.get(dimension), box.side(dimension), example))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "any case" : words;
    }

    private static String words(Dimension dimension, Classes side, Example example) {
        String words = dimension.words(side);
        String values = dimension.facts().size() == 1
                ? text(example.of(dimension.facts().get(0)))
                : dimension.facts().stream()
                        .map(fact -> fact.label() + " " + text(example.of(fact)))
                        .collect(Collectors.joining(", "));
        return words.endsWith(" " + values) ? words : words + " (such as " + values + ")";
    }

    private static String text(@Nullable Object value) {
        return value == null ? "unknown" : Span.text(value);
    }

    /** The dimensions in which a box does not take all there is. */
    Stream<Integer> narrowed(Box box) {
        return Stream.iterate(0, each -> each < dimensions.size(), each -> each + 1)
                .filter(each -> !dimensions.get(each).isAll(box.side(each)));
    }

    /** A case of the box. */
    Example example(Box box) {
        Example example = new Example(java.util.Map.of());
        for (int each = 0; each < dimensions.size(); each++) {
            Dimension dimension = dimensions.get(each);
            Classes side = box.side(each);
            Classes known = side.and(dimension.known());
            example = example.and(dimension.example(known.isEmpty() ? side : known));
        }
        return example;
    }

    /** The conditions of a row in that dimension. */
    List<Condition> conditions(Row row, int dimension) {
        return row.conditions().stream()
                .filter(condition -> dimensions.get(dimension).facts().contains(condition.fact()))
                .toList();
    }
}
