package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;

/** The terms that a fact can be: those declared, or where any will do those that the cells name and one more. */
final class Terms {
    private static final String OTHER = "another";

    private Terms() {}

    static Dimension dimension(Fact fact, Given given, List<Condition> conditions) {
        List<Object> terms = possible(fact, given, named(fact, conditions), 1);
        List<Example> examples = new ArrayList<>();
        terms.forEach(term -> examples.add(Example.of(fact, term)));
        if (given.unknown()) {
            examples.add(Example.of(fact, null));
        }
        return new Listed(List.of(fact), examples, conditions, some -> words(fact, some, examples));
    }

    private static List<Object> named(Fact fact, List<Condition> conditions) {
        return conditions.stream()
                .filter(condition -> condition.fact().equals(fact))
                .flatMap(condition -> condition.operands().stream())
                .filter(operand -> !(operand instanceof Fact))
                .distinct()
                .toList();
    }

    /**
     * What the fact can be where it is known.
     *
     * @param others how many terms to add that no cell names, where any term will do
     */
    static List<Object> possible(Fact fact, Given given, List<Object> named, int others) {
        if (given.values() != null) {
            return List.copyOf(given.values());
        }
        if (!fact.values().isEmpty()) {
            return List.copyOf(fact.values());
        }
        List<Object> terms = new ArrayList<>(named);
        for (int number = 1; terms.size() < named.size() + others; number++) {
            String other = number == 1 ? OTHER : OTHER + " " + number;
            if (!named.contains(other)) {
                terms.add(other);
            }
        }
        return terms;
    }

    private static String words(Fact fact, List<Example> some, List<Example> all) {
        List<String> in = texts(fact, some.stream());
        List<String> out = texts(fact, all.stream().filter(example -> !some.contains(example)));
        boolean unknown = some.stream().anyMatch(example -> !example.isKnown());
        String known = in.isEmpty()
                ? ""
                : out.isEmpty()
                        ? (unknown ? "any" : "known")
                        : (isShorter(out, in) ? "other than " + list(out) : list(in));
        String or = unknown && !(out.isEmpty() && !in.isEmpty()) ? (known.isEmpty() ? "unknown" : " or unknown") : "";
        return fact.label() + " " + known + or;
    }

    private static boolean isShorter(List<String> out, List<String> in) {
        return in.size() > out.size() + 1 || in.contains(OTHER);
    }

    private static List<String> texts(Fact fact, Stream<Example> examples) {
        return examples.map(example -> example.of(fact))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    private static String list(List<String> terms) {
        return terms.size() == 1
                ? terms.get(0)
                : String.join(", ", terms.subList(0, terms.size() - 1)) + " or " + terms.get(terms.size() - 1);
    }
}
