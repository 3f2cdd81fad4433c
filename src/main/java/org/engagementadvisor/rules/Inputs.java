package org.engagementadvisor.rules;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Word;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** All facts that are read off a customer or computed from it, group by group. */
final class Inputs {
    // Stands first: the facts below are made with it.
    private static final List<String> YES_NO = List.of("yes", "no");

    static final List<InputFact> ALL = Stream.of(
                    IdentityFacts.all(),
                    AreaFacts.all(),
                    PerformanceFacts.all(),
                    OrderFacts.all(),
                    RelationshipFacts.all(),
                    PlanFacts.all(),
                    EngagementFacts.all())
            .flatMap(List::stream)
            .toList();

    private Inputs() {}

    /** A fact that stands in the customer's document. */
    static InputFact stated(String name, FactType type, Function<Customer, @Nullable Object> read) {
        return computed(name, type, subject -> read.apply(subject.customer()));
    }

    /** A fact of the customer that is computed, perhaps with the as-of date or with answers. */
    static InputFact computed(String name, FactType type, InputFact.Getter getter, String... needs) {
        List<String> values = type == FactType.YES_NO ? YES_NO : List.of();
        return InputFact.of(name, type, Scope.CUSTOMER, values, getter, needs);
    }

    /** A term of a closed list. */
    static <E extends Enum<E> & Word> InputFact word(
            String name, Class<E> words, Function<Customer, @Nullable E> read) {
        return InputFact.of(
                name,
                FactType.TERM,
                Scope.CUSTOMER,
                words(words),
                subject -> Arithmetic.in(read.apply(subject.customer()), Word::word));
    }

    static <E extends Enum<E> & Word> List<String> words(Class<E> words) {
        return Stream.of(words.getEnumConstants()).map(Word::word).toList();
    }

    /** A fact of each product area. */
    static InputFact ofArea(String name, FactType type, InputFact.Getter getter, String... needs) {
        List<String> values = type == FactType.YES_NO ? YES_NO : List.of();
        return InputFact.of(name, type, Scope.AREA, values, getter, needs);
    }
}
