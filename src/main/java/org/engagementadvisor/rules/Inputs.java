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
                    RangeFacts.all(),
                    PerformanceFacts.all(),
                    OrderFacts.all(),
                    RelationshipFacts.all(),
                    PlanFacts.all(),
                    EngagementFacts.all(),
                    InitiativeFacts.all(),
                    PriceRequestFacts.all(),
                    OfferFacts.all(),
                    StakeholderFacts.all(),
                    CandidateFacts.all(),
                    PortfolioFacts.all())
            .flatMap(List::stream)
            .toList();

    private Inputs() {}

    /** A fact that stands in the customer's document. */
    static InputFact stated(String name, FactType type, Function<Customer, @Nullable Object> read) {
        return computed(name, type, subject -> read.apply(subject.customer()));
    }

    /** A fact of the customer that is computed, perhaps with the as-of date or with answers. */
    static InputFact computed(String name, FactType type, InputFact.Getter getter, String... needs) {
        return ofItem(Scope.CUSTOMER, name, type, getter, needs);
    }

    /** A term of a closed list. */
    static <E extends Enum<E> & Word> InputFact word(
            String name, Class<E> words, Function<Customer, @Nullable E> read) {
        return wordOf(Scope.CUSTOMER, name, words, subject -> read.apply(subject.customer()));
    }

    /** A term of a closed list, of an item. */
    static <E extends Enum<E> & Word> InputFact wordOf(
            Scope scope, String name, Class<E> words, Function<Subject, @Nullable E> read) {
        return InputFact.of(
                name, FactType.TERM, scope, words(words), subject -> Arithmetic.in(read.apply(subject), Word::word));
    }

    static <E extends Enum<E> & Word> List<String> words(Class<E> words) {
        return Stream.of(words.getEnumConstants()).map(Word::word).toList();
    }

    /** A fact of each product area. */
    static InputFact ofArea(String name, FactType type, InputFact.Getter getter, String... needs) {
        return ofItem(Scope.AREA, name, type, getter, needs);
    }

    /** A fact of each item of a scope. */
    static InputFact ofItem(Scope scope, String name, FactType type, InputFact.Getter getter, String... needs) {
        List<String> values = type == FactType.YES_NO ? YES_NO : List.of();
        return InputFact.of(name, type, scope, values, getter, needs);
    }
}
