package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;

/** A fact that is several terms at once: each of those that the cells name may be among them or not. */
final class Sets {
    private static final int MOST_TERMS = 12;

    private Sets() {}

    /** @throws Allowance.Spent if cells name too many terms */
    static Dimension dimension(Fact fact, Given given, List<Condition> conditions) {
        List<Object> named = conditions.stream()
                .flatMap(condition -> condition.operands().stream())
                .distinct()
                .toList();
        if (named.size() > MOST_TERMS) {
            throw new Allowance.Spent();
        }
        List<Example> examples = new ArrayList<>();
        for (int members = 0; members < 1 << named.size(); members++) {
            List<Object> set = new ArrayList<>();
            for (int each = 0; each < named.size(); each++) {
                if ((members & 1 << each) != 0) {
                    set.add(named.get(each));
                }
            }
            examples.add(Example.of(fact, List.copyOf(set)));
        }
        if (given.unknown()) {
            examples.add(Example.of(fact, null));
        }
        return new Listed(List.of(fact), examples, conditions, some -> words(fact, some, named));
    }

    private static String words(Fact fact, List<Example> some, List<Object> named) {
        List<Collection<?>> sets = new ArrayList<>();
        some.stream()
                .map(example -> (Collection<?>) example.of(fact))
                .filter(Objects::nonNull)
                .forEach(sets::add);
        List<Object> with = named.stream()
                .filter(term -> sets.stream().allMatch(set -> set.contains(term)))
                .toList();
        List<Object> without = named.stream()
                .filter(term -> sets.stream().noneMatch(set -> set.contains(term)))
                .toList();
        boolean unknown = sets.size() < some.size();
        String known;
        if (sets.isEmpty()) {
            return fact.label() + " unknown";
        }
        if (sets.size() == 1 << (named.size() - with.size() - without.size())) {
            String among = with.isEmpty() ? "" : " with " + joined(with);
            String none = without.isEmpty() ? "" : (with.isEmpty() ? "" : " and") + " without " + joined(without);
            known = with.isEmpty() && without.isEmpty() ? (unknown ? " any" : " known") : among + none;
            unknown &= !known.equals(" any");
        } else {
            known = " "
                    + sets.stream()
                            .map(set -> set.isEmpty() ? "none of these" : joined(set))
                            .collect(Collectors.joining("; "));
        }
        return fact.label() + known + (unknown ? " or unknown" : "");
    }

    private static String joined(Collection<?> terms) {
        return terms.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
