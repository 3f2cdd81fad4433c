package org.engagementadvisor.rules.fact;

import java.util.List;
import java.util.Map;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a fact are kept while a customer is judged. Each is the only one of its fact in a rule book, so it is
 * equal to itself alone; hashing the fact would cost more than judging a row.
 */
public final class Slot {
    private final Fact fact;
    private final Scope scope;
    private final int index;
    private final int place;
    private final InputFact.@Nullable Getter getter;
    private final List<String> needs;

    Slot(Fact fact, int index, int place, InputFact.@Nullable Getter getter, List<String> needs) {
        this.fact = fact;
        this.scope = fact.scope();
        this.index = index;
        this.place = place;
        this.getter = getter;
        this.needs = List.copyOf(needs);
    }

    public Fact fact() {
        return fact;
    }

    public Scope scope() {
        return scope;
    }

    /** The place among the facts of its scope. */
    public int index() {
        return index;
    }

    /** The place among all facts. */
    public int place() {
        return place;
    }

    /** Whether it is the day that is advised for, which is the same for all. */
    boolean isDay() {
        return fact.name().equals(Fact.AS_OF);
    }

    /** Computes the value; null for an answer, which a table puts there. */
    InputFact.@Nullable Getter getter() {
        return getter;
    }

    /** The facts and answers of which the value is computed. */
    public List<String> needs() {
        return needs;
    }

    /** Puts the value with a subject under the name of the fact, if it is known. */
    public void put(Subject subject, Map<String, Object> values) {
        Object value = subject.value(this);
        if (value != null) {
            values.put(fact.name(), value);
        }
    }

    /** Puts the value with an item under {@code item.name}, with the whole or with what is expected under its name. */
    void tell(Subject subject, Map<String, Object> values) {
        Object value = subject.value(this);
        if (value == null) {
            return;
        }
        boolean isWhole = subject.whole() == subject;
        if (!isWhole && subject.item() != null) {
            values.put(subject.item() + "." + fact.name(), value);
        }
        if (isWhole || Assumption.EXPECTED.equals(subject.item())) {
            values.putIfAbsent(fact.name(), value);
        }
    }
}
