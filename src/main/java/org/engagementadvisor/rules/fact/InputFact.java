package org.engagementadvisor.rules.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Word;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is read off a customer, or computed from what is known of it.
 *
 * @param needs the answers that the computation uses, so that it is not asked for before they are given
 * @param termsOf the fact or answer whose terms it has, for it is the same word at another time; {@link #STRATEGIES} for those of
 *     the book; null if it has its own, or any
 */
public record InputFact(
        Fact fact,
        Getter getter,
        List<String> needs,
        @Nullable String termsOf) {
    /** In place of a fact: what the book lists as its strategies. */
    public static final String STRATEGIES = "strategies";

    private static final List<String> YES_NO = List.of("yes", "no");

    /** How the value comes about; null is unknown. */
    public interface Getter {
        @Nullable
        Object of(Subject subject);
    }

    static InputFact of(String name, FactType type, Scope scope, List<String> values, Getter getter, String... needs) {
        // Whole numbers count something, but for the few that say otherwise.
        BigDecimal least = type == FactType.WHOLE ? BigDecimal.ZERO : null;
        Fact fact = new Fact(name, words(name), type, "", scope, values, false, least, null, false, false);
        return new InputFact(fact, getter, List.of(needs), null);
    }

    /** The same, never outside of these. */
    InputFact from(int least, int most) {
        return within(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    /** The same, never below that. */
    InputFact from(int least) {
        return within(BigDecimal.valueOf(least), null);
    }

    /** The same, above and below zero. */
    public InputFact signed() {
        return within(null, null);
    }

    /** The same, with the terms of that fact or answer. */
    public InputFact withTermsOf(String other) {
        return new InputFact(fact, getter, needs, other);
    }

    private InputFact within(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        return new InputFact(fact.within(from, to), getter, needs, termsOf);
    }

    /** The name in words, which serves as label until the vocabulary gives a better one. */
    private static String words(String name) {
        String spaced = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** A fact that stands in the customer's document. */
    static InputFact stated(String name, FactType type, Function<Customer, @Nullable Object> read) {
        return computed(name, type, subject -> read.apply(subject.customer()));
    }

    /** A fact of the customer that is computed, perhaps with the as-of date or with answers. */
    static InputFact computed(String name, FactType type, Getter getter, String... needs) {
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
        return of(name, FactType.TERM, scope, words(words), subject -> Arithmetic.in(read.apply(subject), Word::word));
    }

    static <E extends Enum<E> & Word> List<String> words(Class<E> words) {
        return Stream.of(words.getEnumConstants()).map(Word::word).toList();
    }

    /** A fact of each product area. */
    static InputFact ofArea(String name, FactType type, Getter getter, String... needs) {
        return ofItem(Scope.AREA, name, type, getter, needs);
    }

    /** A fact of each item of a scope. */
    public static InputFact ofItem(Scope scope, String name, FactType type, Getter getter, String... needs) {
        List<String> values = type == FactType.YES_NO ? YES_NO : List.of();
        return of(name, type, scope, values, getter, needs);
    }
}
