package org.engagementadvisor.rules.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What is being judged, with all that is known of it so far: the customer, one of its areas, or another item; or all customers
 * together. A value is computed when it is first asked for and kept; answers are put in by the stage that gives them, before any
 * later stage reads them. Used by one thread.
 */
public final class Subject {
    private static final Object UNKNOWN = new Object();
    private static final Scope[] SCOPES = Scope.values();

    private final Lexicon lexicon;
    private final Customer customer;
    private final LocalDate asOf;
    private final String strategy;
    private final Scope scope;
    private final @Nullable Item item;
    private final @Nullable Subject parent;
    private final @Nullable Object[] values;
    private final @Nullable List<Subject>[] parts;
    private @Nullable Before before;
    private @Nullable Subject inArea;
    private @Nullable Subject inRange;
    private final Map<Class<?>, Object> kept = new HashMap<>(0);

    private Subject(
            Lexicon lexicon,
            Customer customer,
            LocalDate asOf,
            String strategy,
            Scope scope,
            @Nullable Item item,
            @Nullable Subject parent) {
        this.lexicon = lexicon;
        this.customer = customer;
        this.asOf = asOf;
        this.strategy = strategy;
        this.scope = scope;
        this.item = item;
        this.parent = parent;
        this.values = new Object[lexicon.size(scope)];
        this.parts = lists(parent == null ? SCOPES.length : 0);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of generic types.
    private static @Nullable List<Subject>[] lists(int size) {
        return new List[size];
    }

    public static Subject of(Lexicon lexicon, Customer customer, LocalDate asOf, String strategy) {
        return new Subject(lexicon, customer, asOf, strategy, Scope.CUSTOMER, null, null);
    }

    /** All customers together, and each group of them. */
    public static Subject ofAll(Lexicon lexicon, Item all, List<Item> groups, LocalDate asOf, String strategy) {
        Customer nobody = Customer.of(all.name(), draft -> {});
        Subject whole = new Subject(lexicon, nobody, asOf, strategy, Scope.PORTFOLIO, all, null);
        whole.take(Scope.GROUP, groups);
        return whole;
    }

    /**
     * The same with one thing assumed. Computed facts that the assumption reaches are computed anew; answers stay until a table
     * gives others; what it does not reach is shared. Where it makes other items, these are taken in place of the former ones.
     */
    public Subject assuming(Customer assumed, Assumed assumption) {
        Subject varied = of(lexicon, assumed, asOf, strategy);
        varied.vary(this, assumption);
        for (Scope each : SCOPES) {
            List<Subject> former = parts[each.code()];
            if (former == null) {
                continue;
            }
            if (!assumption.touches(each)) {
                varied.parts[each.code()] = former;
                continue;
            }
            if (each != Scope.RECOMMENDATION && !items(former).equals(varied.made(each))) {
                varied.take(each, varied.made(each));
                continue;
            }
            List<Subject> own = new ArrayList<>(former.size());
            for (Subject part : former) {
                Subject again = new Subject(lexicon, assumed, asOf, strategy, each, part.item, varied);
                again.vary(part, assumption);
                own.add(again);
            }
            varied.parts[each.code()] = own;
        }
        return varied;
    }

    private static List<@Nullable Item> items(List<Subject> parts) {
        List<@Nullable Item> items = new ArrayList<>(parts.size());
        parts.forEach(part -> items.add(part.item));
        return items;
    }

    /**
     * The same before anything is answered, for the equal vocabulary of another release. What hangs on no answer is not computed
     * again; recommendations are still to be made.
     */
    public Subject unanswered(Lexicon other) {
        Subject again = of(other, customer, asOf, strategy);
        again.takeFree(this);
        for (Scope each : SCOPES) {
            List<Subject> former = parts[each.code()];
            if (former == null || each == Scope.RECOMMENDATION) {
                continue;
            }
            List<Subject> own = new ArrayList<>(former.size());
            for (Subject part : former) {
                Subject beside = new Subject(other, customer, asOf, strategy, each, part.item, again);
                beside.takeFree(part);
                own.add(beside);
            }
            again.parts[each.code()] = own;
        }
        return again;
    }

    private void takeFree(Subject former) {
        List<Slot> free = lexicon.free(scope);
        for (int at = 0; at < free.size(); at++) {
            int index = free.get(at).index();
            values[index] = former.values[index];
        }
    }

    private void vary(Subject former, Assumed assumed) {
        before = new Before(former, assumed);
        System.arraycopy(former.values, 0, values, 0, values.length);
        assumed.forget(scope, values);
    }

    /** What this was before something was assumed; null if nothing was, or it was not there. */
    @Nullable
    Before before() {
        return before;
    }

    /** Whether one of those values is another than before the assumption, or this was not there before. */
    public boolean differs(List<Slot> facts) {
        Before former = before;
        if (former == null) {
            return true;
        }
        for (int at = 0; at < facts.size(); at++) {
            if (former.differs(this, facts.get(at))) {
                return true;
            }
        }
        return false;
    }

    /** The parts that tables of that scope judge; the customer itself is its only part of its own scope. */
    public List<Subject> parts(Scope of) {
        if (of == scope) {
            return List.of(this);
        }
        if (parent != null) {
            return List.of();
        }
        List<Subject> own = parts[of.code()];
        return own == null ? take(of, made(of)) : own;
    }

    private List<Item> made(Scope of) {
        return new Parts(customer, values(Parts.AREA)).of(of);
    }

    /** Takes items for the parts of that scope. */
    public List<Subject> take(Scope of, List<Item> items) {
        List<Subject> own = new ArrayList<>(items.size());
        for (int at = 0; at < items.size(); at++) {
            own.add(new Subject(lexicon, customer, asOf, strategy, of, items.get(at), this));
        }
        parts[of.code()] = own;
        return own;
    }

    public Customer customer() {
        return customer;
    }

    public LocalDate asOf() {
        return asOf;
    }

    public String strategy() {
        return strategy;
    }

    public Scope scope() {
        return scope;
    }

    /** The name of the area, assumption or other item; null for the customer, and where nothing names the item. */
    @Nullable
    public String item() {
        return item == null || item.name().isEmpty() ? null : item.name();
    }

    /** The product area that it belongs to; null if to none. */
    @Nullable
    public String areaName() {
        return item == null ? null : item.area();
    }

    /** What is known of the item; null if it is of another kind. */
    public <T> @Nullable T thing(Class<T> kind) {
        Object thing = item == null ? null : item.thing();
        return kind.isInstance(thing) ? kind.cast(thing) : null;
    }

    /** What is known of the area that this is about; null if it is not about one, or nothing is known of it. */
    @Nullable
    Area area() {
        Map<String, Area> areas = customer.areas();
        String name = areaName();
        return areas == null || name == null ? null : areas.get(name);
    }

    /** What is made of the customer once, when it is first asked for, and kept with it. */
    public <T> T once(Class<T> kind, Function<Subject, T> made) {
        Object own = kept.get(kind);
        if (own == null) {
            own = made.apply(this);
            kept.put(kind, own);
        }
        return kind.cast(own);
    }

    /** The customer that this is part of, or itself. */
    public Subject whole() {
        return parent == null ? this : parent;
    }

    @Nullable
    public Object value(Slot slot) {
        Subject holder = holder(slot);
        if (holder == null) {
            return slot.isDay() ? asOf : null;
        }
        return holder.own(slot);
    }

    /** What the answer is about that this sees there; null if it sees none. */
    @Nullable
    public Subject holder(Slot slot) {
        Scope of = slot.scope();
        if (of == scope) {
            return this;
        }
        return of == whole().scope ? whole() : beside(of);
    }

    /** Where a fact of another scope is found: with the same area, or with what is expected. */
    private @Nullable Subject beside(Scope of) {
        if (of == Scope.ASSUMPTION) {
            return whole().parts(of).get(0);
        }
        if (of == Scope.AREA) {
            inArea = inArea == null ? ofSameArea(of) : inArea;
            return inArea;
        }
        if (of == Scope.RANGE) {
            inRange = inRange == null ? ofSameArea(of) : inRange;
            return inRange;
        }
        return null;
    }

    private @Nullable Subject ofSameArea(Scope of) {
        String area = areaName();
        if (area == null) {
            return null;
        }
        for (Subject part : whole().parts(of)) {
            if (area.equals(part.areaName())) {
                return part;
            }
        }
        return null;
    }

    private @Nullable Object own(Slot slot) {
        Object value = values[slot.index()];
        InputFact.Getter getter = slot.getter();
        if (value == null && getter != null) {
            Object computed = before != null && before.isSettled(this, slot)
                    ? before.was().own(slot)
                    : getter.of(this);
            value = computed == null ? UNKNOWN : computed;
            values[slot.index()] = value;
        }
        return value == UNKNOWN ? null : value;
    }

    public void answer(Slot slot, @Nullable Object value) {
        values[slot.index()] = value;
    }

    @Nullable
    public Slot slot(String name) {
        return lexicon.find(name);
    }

    /** The value of a fact by its name; null if it is unknown, or not in the vocabulary. */
    @Nullable
    public Object value(String name) {
        Slot slot = lexicon.find(name);
        return slot == null ? null : value(slot);
    }

    @Nullable
    public BigDecimal decimal(String name) {
        Object value = value(name);
        return value instanceof Integer whole ? BigDecimal.valueOf(whole) : (BigDecimal) value;
    }

    public Optional<Fact> fact(String name) {
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
    public String label(String name) {
        return lexicon.slot(name)
                .map(slot -> slot.fact().label().toLowerCase(Locale.ROOT))
                .orElse(name);
    }
}
