package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Facts that cells compare with each other. Between any two bounds as many values are tried as there are facts, so that each
 * order of them is met that can be.
 */
final class Compared {
    private static final int MOST_EXAMPLES = 100_000;

    private Compared() {}

    /** @throws Allowance.Spent if there are too many facts or bounds */
    static Dimension dimension(List<Fact> facts, Function<Fact, Given> given, List<Condition> conditions) {
        List<List<@Nullable Object>> values = new ArrayList<>();
        long count = 1;
        for (Fact fact : facts) {
            List<@Nullable Object> possible = new ArrayList<>(values(fact, given.apply(fact), facts, conditions));
            if (given.apply(fact).unknown()) {
                possible.add(null);
            }
            values.add(possible);
            count *= possible.size();
            if (count > MOST_EXAMPLES) {
                throw new Allowance.Spent();
            }
        }
        List<Example> all = examples(facts, values, (int) count);
        return new Listed(facts, all, conditions, some -> words(some, all, facts, conditions));
    }

    /** Each value of each fact with each of the others, the last fact changing fastest. */
    private static List<Example> examples(List<Fact> facts, List<List<@Nullable Object>> values, int count) {
        List<Example> examples = new ArrayList<>(count);
        for (int number = 0; number < count; number++) {
            Map<String, @Nullable Object> example = new LinkedHashMap<>();
            int below = count;
            for (int each = 0; each < facts.size(); each++) {
                List<@Nullable Object> possible = values.get(each);
                below /= possible.size();
                example.put(facts.get(each).name(), possible.get(number / below % possible.size()));
            }
            examples.add(new Example(example));
        }
        return examples;
    }

    private static List<Object> values(Fact fact, Given given, List<Fact> facts, List<Condition> conditions) {
        if (given.values() != null) {
            return List.copyOf(given.values());
        }
        if (fact.type().isTerm() || fact.type() == org.engagementadvisor.rules.table.FactType.TEXT) {
            List<Object> named = Stream.concat(
                            conditions.stream().flatMap(condition -> condition.operands().stream()),
                            facts.stream().flatMap(each -> each.values().stream()))
                    .filter(operand -> !(operand instanceof Fact))
                    .distinct()
                    .toList();
            return Terms.possible(fact, given, named, facts.size());
        }
        return numbers(fact, facts, conditions);
    }

    private static List<Object> numbers(Fact fact, List<Fact> facts, List<Condition> conditions) {
        Set<Bound> bounds = new TreeSet<>();
        conditions.stream()
                .filter(condition -> condition.otherFact() == null)
                .flatMap(condition -> Stream.of(Bound.lower(condition), Bound.upper(condition)))
                .filter(Objects::nonNull)
                .forEach(bounds::add);
        facts.stream()
                .flatMap(each -> Stream.of(Bound.least(each), Bound.most(each)))
                .filter(Objects::nonNull)
                .forEach(bounds::add);
        List<@Nullable Bound> ends = new ArrayList<>(bounds);
        ends.add(null);
        List<Object> numbers = new ArrayList<>();
        Bound from = null;
        for (Bound to : ends) {
            Span left = new Span(from, to);
            for (int each = 0; each < facts.size() && !left.isEmpty(); each++) {
                Object number = left.choice(facts.get(0).type());
                numbers.add(number);
                left = new Span(Bound.after(number), to);
            }
            from = to;
        }
        Span allowed = new Span(Bound.least(fact), Bound.most(fact));
        return numbers.stream().filter(allowed::contains).toList();
    }

    private static String words(List<Example> some, List<Example> all, List<Fact> facts, List<Condition> conditions) {
        List<String> parts = new ArrayList<>();
        for (Fact fact : facts) {
            if (some.stream().allMatch(example -> example.of(fact) == null)) {
                parts.add(fact.label() + " unknown");
            }
        }
        Set<List<Fact>> pairs = conditions.stream()
                .filter(condition -> condition.otherFact() != null)
                .map(condition -> List.of(condition.fact(), Objects.requireNonNull(condition.otherFact())))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(List::toString))));
        for (List<Fact> pair : pairs) {
            Set<String> here = orders(some, pair);
            if (!here.isEmpty() && here.size() < orders(all, pair).size()) {
                parts.add(pair.get(0).label() + " " + String.join(" or ", here) + " "
                        + pair.get(1).label());
            }
        }
        return parts.isEmpty()
                ? facts.stream().map(Fact::label).collect(Collectors.joining(" and "))
                : String.join(", ", parts);
    }

    private static Set<String> orders(List<Example> examples, List<Fact> pair) {
        Set<String> orders = new TreeSet<>();
        for (Example example : examples) {
            Object one = example.of(pair.get(0));
            Object other = example.of(pair.get(1));
            if (one != null && other != null) {
                orders.add(order(one, other));
            }
        }
        return orders;
    }

    private static String order(Object one, Object other) {
        if (one instanceof String) {
            return one.equals(other) ? "equal to" : "different from";
        }
        int order = Condition.compare(one, other);
        return order == 0 ? "equal to" : order < 0 ? "below" : "above";
    }
}
