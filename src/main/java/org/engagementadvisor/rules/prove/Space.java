package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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
    private final Map<String, Integer> byFact = new HashMap<>();
    private final List<Box> boxes;
    private final Meeting meeting;

    private Space(Table table, List<Dimension> dimensions) {
        this.table = table;
        this.dimensions = dimensions;
        for (int each = 0; each < dimensions.size(); each++) {
            for (Fact fact : dimensions.get(each).facts()) {
                byFact.put(fact.name(), each);
            }
        }
        this.boxes = table.rows().stream().map(this::boxOf).toList();
        this.meeting = new Meeting(boxes);
    }

    /**
     * The space of a table.
     *
     * @param given what each fact can turn out to be
     * @throws Allowance.Spent if the facts of one dimension have too many values together
     */
    static Space of(Table table, Function<Fact, Given> given) {
        Map<String, List<Condition>> byFact = new LinkedHashMap<>();
        table.rows().stream()
                .flatMap(row -> row.conditions().stream())
                .forEach(condition -> byFact.computeIfAbsent(condition.fact().name(), first -> new ArrayList<>())
                        .add(condition));
        List<Dimension> dimensions = new ArrayList<>();
        Set<String> placed = new LinkedHashSet<>();
        byFact.forEach((name, conditions) -> {
            if (!placed.contains(name)) {
                List<Fact> facts = compared(conditions.get(0).fact(), byFact);
                facts.forEach(fact -> placed.add(fact.name()));
                List<Condition> own = facts.stream()
                        .flatMap(fact -> byFact.getOrDefault(fact.name(), List.of()).stream())
                        .toList();
                dimensions.add(dimension(facts, given, own));
            }
        });
        return new Space(table, List.copyOf(dimensions));
    }

    /** The fact, and all that cells compare with it, or with those in turn. */
    private static List<Fact> compared(Fact fact, Map<String, List<Condition>> byFact) {
        Map<String, Fact> facts = new LinkedHashMap<>(Map.of(fact.name(), fact));
        int before;
        do {
            before = facts.size();
            for (List<Condition> conditions : byFact.values()) {
                for (Condition condition : conditions) {
                    Fact one = condition.fact();
                    Fact other = condition.otherFact();
                    if (other != null && (facts.containsKey(one.name()) || facts.containsKey(other.name()))) {
                        facts.put(one.name(), one);
                        facts.put(other.name(), other);
                    }
                }
            }
        } while (facts.size() > before);
        return List.copyOf(facts.values());
    }

    private static Dimension dimension(List<Fact> facts, Function<Fact, Given> given, List<Condition> conditions) {
        if (conditions.stream().anyMatch(each -> each.otherFact() != null)) {
            return Compared.dimension(facts, given, conditions);
        }
        Fact fact = facts.get(0);
        return switch (fact.type()) {
            case WHOLE, NUMBER, MONEY, RATIO, SCORE, DATE -> new Scale(fact, given.apply(fact), conditions);
            case TERMS -> Sets.dimension(fact, given.apply(fact), conditions);
            case TERM, YES_NO, TEXT -> Terms.dimension(fact, given.apply(fact), conditions);
        };
    }

    private Box boxOf(Row row) {
        List<Classes> sides = new ArrayList<>(dimensions.size());
        for (int dimension = 0; dimension < dimensions.size(); dimension++) {
            sides.add(dimensions.get(dimension).where(conditions(row, dimension)));
        }
        return new Box(sides);
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

    /** The places of the rows that apply to some of the cases of that box, from the top. */
    int[] meeting(Box box) {
        return meeting.with(box);
    }

    Box box(Row row) {
        return boxes.get(row.place());
    }

    /** The box that a row would have without what it asks in that cell. */
    Box boxWithout(Row row, String cell) {
        for (Condition condition : row.conditions()) {
            if (condition.cell().equals(cell)) {
                int dimension =
                        Objects.requireNonNull(byFact.get(condition.fact().name()));
                List<Condition> others = conditions(row, dimension).stream()
                        .filter(other -> !other.equals(condition))
                        .toList();
                return box(row).with(dimension, dimensions.get(dimension).where(others));
            }
        }
        return box(row);
    }

    /** The conditions of a row in that dimension. */
    List<Condition> conditions(Row row, int dimension) {
        List<Condition> conditions = new ArrayList<>();
        for (Condition condition : row.conditions()) {
            if (Objects.requireNonNull(byFact.get(condition.fact().name())) == dimension) {
                conditions.add(condition);
            }
        }
        return conditions;
    }

    /** All cases. */
    Box all() {
        return new Box(dimensions.stream().map(Dimension::all).toList());
    }

    /** The cases in which all facts are known. */
    Box known() {
        return new Box(dimensions.stream().map(Dimension::known).toList());
    }

    /** The dimensions in which a box does not take all there is. */
    Stream<Integer> narrowed(Box box) {
        return Stream.iterate(0, each -> each < dimensions.size(), each -> each + 1)
                .filter(each -> !dimensions.get(each).isAll(box.side(each)));
    }

    /** The cases of a box that are known as far as they can be; in dimensions that it takes whole it stays so. */
    Box wherePossibleKnown(Box box) {
        Box known = box;
        for (int each : narrowed(box).toList()) {
            Classes side = box.side(each).and(dimensions.get(each).known());
            known = side.isEmpty() ? known : known.with(each, side);
        }
        return known;
    }

    /** A case of the box, known as far as it can be. */
    Example example(Box box) {
        Example example = new Example(Map.of());
        for (int each = 0; each < dimensions.size(); each++) {
            Dimension dimension = dimensions.get(each);
            Classes known = box.side(each).and(dimension.known());
            example = example.and(dimension.example(known.isEmpty() ? box.side(each) : known));
        }
        return example;
    }

    /** What is special about the cases of a box, as people say it. */
    String words(Box box) {
        return words(box, (dimension, words) -> words);
    }

    /** The same, with values of that case where the words do not name them. */
    String words(Box box, Example example) {
        return words(box, (dimension, words) -> {
            String values = values(dimension, example);
            return words.contains(" " + values) ? words : words + " (such as " + values + ")";
        });
    }

    private String words(Box box, java.util.function.BiFunction<Dimension, String, String> more) {
        String words = narrowed(box)
                .map(each ->
                        more.apply(dimensions.get(each), dimensions.get(each).words(box.side(each))))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "any case" : words;
    }

    private static String values(Dimension dimension, Example example) {
        List<Fact> facts = dimension.facts();
        return facts.size() == 1
                ? text(example.of(facts.get(0)))
                : facts.stream()
                        .map(fact -> fact.label() + " " + text(example.of(fact)))
                        .collect(Collectors.joining(", "));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "unknown" : Span.text(value);
    }
}
