package org.engagementadvisor.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What is being judged, with all that is known of it so far: the customer, one of its areas, or an assumption. A value is
 * computed when it is first asked for and kept; answers are put in by the stage that gives them, before any later stage
 * reads them. Used by one thread.
 */
final class Subject {
    private static final Object UNKNOWN = new Object();

    private final Lexicon lexicon;
    private final Customer customer;
    private final LocalDate asOf;
    private final String strategy;
    private final Scope scope;
    private final @Nullable String item;
    private final @Nullable Subject parent;
    private final @Nullable Object[] values;
    private @Nullable Subject known;
    private @Nullable Reach reach;
    private final Map<Scope, List<Subject>> parts;

    private Subject(
            Lexicon lexicon,
            Customer customer,
            LocalDate asOf,
            String strategy,
            Scope scope,
            @Nullable String item,
            @Nullable Subject parent) {
        this.lexicon = lexicon;
        this.customer = customer;
        this.asOf = asOf;
        this.strategy = strategy;
        this.scope = scope;
        this.item = item;
        this.parent = parent;
        this.values = new Object[lexicon.size(scope)];
        this.parts = parent == null ? new EnumMap<>(Scope.class) : Map.of();
    }

    static Subject of(Lexicon lexicon, Customer customer, LocalDate asOf, String strategy) {
        Subject whole = new Subject(lexicon, customer, asOf, strategy, Scope.CUSTOMER, null, null);
        List<Subject> areas = new ArrayList<>();
        if (customer.areas() != null) {
            customer.areas().keySet().forEach(area -> areas.add(whole.part(Scope.AREA, area)));
        }
        whole.parts.put(Scope.CUSTOMER, List.of(whole));
        whole.parts.put(Scope.AREA, areas);
        whole.parts.put(
                Scope.ASSUMPTION,
                Assumption.WORDS.stream()
                        .map(word -> whole.part(Scope.ASSUMPTION, word))
                        .toList());
        return whole;
    }

    /**
     * The same with one thing assumed. Computed facts that the assumption reaches are computed anew; answers stay until a table
     * gives others.
     */
    Subject assuming(Customer assumed, Reach reach) {
        Subject varied = of(lexicon, assumed, asOf, strategy);
        for (Scope each : Scope.values()) {
            List<Subject> known = parts(each);
            for (int at = 0; at < known.size(); at++) {
                Subject part = varied.parts(each).get(at);
                part.known = known.get(at);
                part.reach = reach;
                System.arraycopy(known.get(at).values, 0, part.values, 0, part.values.length);
                reach.forget(each, part.values);
            }
        }
        return varied;
    }

    /** Whether one of those values is another than before the assumption. */
    boolean differs(List<Slot> facts) {
        Subject before = Objects.requireNonNull(known);
        for (int at = 0; at < facts.size(); at++) {
            Slot fact = facts.get(at);
            if (!Objects.equals(value(fact), before.value(fact))) {
                return true;
            }
        }
        return false;
    }

    private Subject part(Scope of, String name) {
        return new Subject(lexicon, customer, asOf, strategy, of, name, this);
    }

    /** The parts that tables of that scope judge; the customer itself is its only part of its own scope. */
    List<Subject> parts(Scope of) {
        return parts.getOrDefault(of, List.of());
    }

    Customer customer() {
        return customer;
    }

    LocalDate asOf() {
        return asOf;
    }

    String strategy() {
        return strategy;
    }

    Scope scope() {
        return scope;
    }

    /** The name of the area or assumption; null for the customer. */
    @Nullable
    String item() {
        return item;
    }

    /** What is known of the area that this is about; null if it is not about one. */
    @Nullable
    Area area() {
        Map<String, Area> areas = customer.areas();
        return scope == Scope.AREA && areas != null && item != null ? areas.get(item) : null;
    }

    /** The customer that this is part of, or itself. */
    Subject whole() {
        return parent == null ? this : parent;
    }

    @Nullable
    Object value(Slot slot) {
        Scope of = slot.scope();
        if (of == scope) {
            return own(slot);
        }
        return of == Scope.CUSTOMER ? whole().own(slot) : expected(slot);
    }

    private @Nullable Object expected(Slot slot) {
        return slot.scope() == Scope.ASSUMPTION
                ? whole().parts(Scope.ASSUMPTION).get(0).own(slot)
                : null;
    }

    private @Nullable Object own(Slot slot) {
        Object value = values[slot.index()];
        InputFact.Getter getter = slot.getter();
        if (value == null && getter != null) {
            Object computed = known != null && isSettled(slot) ? known.own(slot) : getter.of(this);
            value = computed == null ? UNKNOWN : computed;
            values[slot.index()] = value;
        }
        return value == UNKNOWN ? null : value;
    }

    /** Whether nothing of which the value is computed has become other than it was before something was assumed. */
    private boolean isSettled(Slot slot) {
        List<Slot> needs = reach == null ? null : reach.unsettled(slot);
        if (needs == null) {
            return false;
        }
        for (int at = 0; at < needs.size(); at++) {
            if (hasChanged(needs.get(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a value has changed anywhere where this may have read it. */
    private boolean hasChanged(Slot need) {
        if (need.scope() == scope) {
            return known != null && !Objects.equals(own(need), known.own(need));
        }
        for (Subject part : whole().parts(need.scope())) {
            if (part.hasChanged(need)) {
                return true;
            }
        }
        return false;
    }

    void answer(Slot slot, @Nullable Object value) {
        values[slot.index()] = value;
    }

    @Nullable
    Slot slot(String name) {
        return lexicon.find(name);
    }

    /** The value of a fact by its name; null if it is unknown, or not in the vocabulary. */
    @Nullable
    Object value(String name) {
        Slot slot = lexicon.find(name);
        return slot == null ? null : value(slot);
    }

    @Nullable
    BigDecimal decimal(String name) {
        Object value = value(name);
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    Optional<Fact> fact(String name) {
        return lexicon.slot(name).map(Slot::fact);
    }

    /** The values that a fact may have, in their order. */
    List<String> values(String name) {
        return lexicon.slot(name).map(slot -> slot.fact().values()).orElse(List.of());
    }

    @Nullable
    String term(String name) {
        return (String) value(name);
    }

    /** A fact's name in words, as it stands inside a sentence. */
    String label(String name) {
        return lexicon.slot(name)
                .map(slot -> slot.fact().label().toLowerCase(Locale.ROOT))
                .orElse(name);
    }
}
