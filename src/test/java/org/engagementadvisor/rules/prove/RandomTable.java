package org.engagementadvisor.rules.prove;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** Small tables made up by chance, with facts of every type, so small that all their cases can be gone through. */
final class RandomTable {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final List<String> COLOURS = List.of("red", "green", "blue");
    private static final List<Fact> FACTS = List.of(
            number("amount", FactType.MONEY, null, null),
            number("share", FactType.RATIO, BigDecimal.ZERO, BigDecimal.valueOf(3)),
            number("count", FactType.WHOLE, BigDecimal.ZERO, BigDecimal.valueOf(4)),
            number("target", FactType.MONEY, null, null),
            number("since", FactType.DATE, null, null),
            words("colour", FactType.TERM, COLOURS),
            words("favourite", FactType.TERM, COLOURS),
            words("place", FactType.TERM, List.of()),
            words("known", FactType.YES_NO, List.of("yes", "no")),
            words("tags", FactType.TERMS, List.of("new", "old", "rare")));
    private static final Fact ANSWER = number("answer", FactType.WHOLE, null, null);

    private final Random random;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Column.Asks> asks = new ArrayList<>();

    private RandomTable(long seed) {
        random = new Random(seed);
    }

    static Table of(long seed, HitPolicy policy) {
        return new RandomTable(seed).make(policy);
    }

    private Table make(HitPolicy policy) {
        int columns = 1 + random.nextInt(3);
        for (int index = 1; index <= columns; index++) {
            Fact fact = FACTS.get(random.nextInt(FACTS.size()));
            asks.add(new Column.Asks(index, fact.label() + " " + index, fact, operator(fact), false));
            facts.add(fact);
        }
        List<Row> rows = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int place = 0; place < count; place++) {
            rows.add(row(place));
        }
        return new Table(
                "random.drl.csv",
                "10-x",
                "Random",
                Map.of(),
                Scope.CUSTOMER,
                policy,
                asks,
                List.of(new Column.Says(columns + 1, "Answer", Action.ANSWER, ANSWER)),
                rows,
                null,
                null);
    }

    private Row row(int place) {
        List<Condition> conditions = new ArrayList<>();
        for (Column.Asks column : asks) {
            if (random.nextInt(4) > 0) {
                conditions.add(condition(column, "" + (char) ('A' + column.index()) + (place + 10)));
            }
        }
        return new Row("RAN-" + (place + 10), place + 10, place, conditions, Map.of("answer", random.nextInt(3)), "");
    }

    private Operator operator(Fact fact) {
        List<Operator> fitting = switch (fact.type()) {
            case TERM, YES_NO, TEXT -> List.of(Operator.IS, Operator.ONE_OF, Operator.NONE_OF);
            case TERMS -> List.of(Operator.CONTAINS, Operator.LACKS);
            default ->
                List.of(
                        Operator.AT_LEAST,
                        Operator.BELOW,
                        Operator.ABOVE,
                        Operator.AT_MOST,
                        Operator.IS,
                        Operator.AT_LEAST,
                        Operator.BELOW);
        };
        return fitting.get(random.nextInt(fitting.size()));
    }

    private Condition condition(Column.Asks column, String cell) {
        Fact fact = column.fact();
        boolean list = column.operator() == Operator.ONE_OF || column.operator() == Operator.NONE_OF;
        if (random.nextInt(8) == 0) {
            Operator presence = random.nextBoolean() ? Operator.UNKNOWN : Operator.KNOWN;
            return new Condition(fact, presence, List.of(), false, cell);
        }
        boolean orUnknown = column.operator() != Operator.NONE_OF && random.nextInt(5) == 0;
        if (!list && random.nextInt(4) == 0 && other(fact) != null) {
            return new Condition(fact, column.operator(), List.of(other(fact)), orUnknown, cell);
        }
        List<Object> operands = new ArrayList<>(List.of(constant(fact)));
        if (list && random.nextBoolean()) {
            operands.add(constant(fact));
        }
        return new Condition(fact, column.operator(), operands, orUnknown, cell);
    }

    private static @Nullable Fact other(Fact fact) {
        return switch (fact.name()) {
            case "amount" -> named("target");
            case "target" -> named("amount");
            case "colour" -> named("favourite");
            case "favourite" -> named("colour");
            default -> null;
        };
    }

    private static Fact named(String name) {
        return FACTS.stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Object constant(Fact fact) {
        int number = random.nextInt(3);
        return switch (fact.name()) {
            case "count" -> number;
            case "since" -> FIRST.plusDays(number);
            case "place" -> List.of("Ulm", "Bonn").get(number % 2);
            case "known" -> List.of("yes", "no").get(number % 2);
            default ->
                fact.values().isEmpty()
                        ? (Object) BigDecimal.valueOf(number)
                        : fact.values().get(number % 3);
        };
    }

    /** All that the facts of a table can be, as far as its bounds and terms could tell them apart; null is unknown. */
    static List<Example> cases(Table table) {
        List<Example> cases = List.of(new Example(Map.of()));
        for (Fact fact : facts(table)) {
            List<Example> longer = new ArrayList<>();
            for (Example shorter : cases) {
                values(fact).forEach(value -> longer.add(shorter.and(Example.of(fact, value))));
                longer.add(shorter.and(Example.of(fact, null)));
            }
            cases = longer;
        }
        return cases;
    }

    private static List<Fact> facts(Table table) {
        List<String> names = new ArrayList<>();
        for (Column.Asks column : table.asks()) {
            names.add(column.fact().name());
            Fact other = other(column.fact());
            boolean compared = table.rows().stream()
                    .flatMap(row -> row.conditions().stream())
                    .anyMatch(condition -> condition.fact().equals(column.fact()) && condition.otherFact() != null);
            if (other != null && compared) {
                names.add(other.name());
            }
        }
        return FACTS.stream().filter(fact -> names.contains(fact.name())).toList();
    }

    private static List<Object> values(Fact fact) {
        List<Object> values = new ArrayList<>();
        switch (fact.name()) {
            case "amount", "target" ->
                decimals(values, "-0.5", "-0.2", "0", "0.2", "0.5", "1", "1.2", "1.5", "2", "2.2", "2.5");
            case "share" -> decimals(values, "0", "0.5", "1", "1.5", "2", "2.5", "3");
            case "count" -> values.addAll(List.of(0, 1, 2, 3, 4));
            case "since" -> {
                for (int day = -1; day < 4; day++) {
                    values.add(FIRST.plusDays(day));
                }
            }
            case "place" -> values.addAll(List.of("Ulm", "Bonn", "Kiel"));
            case "tags" -> {
                for (int set = 0; set < 8; set++) {
                    List<String> tags = new ArrayList<>();
                    for (int tag = 0; tag < 3; tag++) {
                        if ((set & 1 << tag) != 0) {
                            tags.add(fact.values().get(tag));
                        }
                    }
                    values.add(tags);
                }
            }
            default -> values.addAll(fact.values());
        }
        return values;
    }

    private static void decimals(List<Object> values, String... decimals) {
        for (String decimal : decimals) {
            values.add(new BigDecimal(decimal));
        }
    }

    private static Fact number(String name, FactType type, @Nullable BigDecimal from, @Nullable BigDecimal to) {
        return new Fact(name, name, type, "", Scope.CUSTOMER, List.of(), false, from, to, false, false);
    }

    private static Fact words(String name, FactType type, List<String> values) {
        return new Fact(name, name, type, "", Scope.CUSTOMER, values, false, null, null, false, false);
    }
}
