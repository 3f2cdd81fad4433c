package org.engagementadvisor.rules.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Answers;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.jspecify.annotations.Nullable;

/** Answers and where they are kept, in the order in which they are told. */
public final class GivenAnswers {
    static final GivenAnswers NOTHING = new GivenAnswers(List.of(), List.of());

    private final Slot[] slots;
    private final Object[] values;

    // Made when it is first asked for: what a row says of everybody is asked for by every advice.
    private @Nullable Map<String, Object> named;

    /** Takes both over, which nobody may change any more. */
    GivenAnswers(Slot[] slots, Object[] values) {
        this.slots = slots;
        this.values = values;
    }

    GivenAnswers(List<Slot> slots, List<Object> values) {
        this(slots.toArray(Slot[]::new), values.toArray());
    }

    public int size() {
        return slots.length;
    }

    public Slot slot(int at) {
        return slots[at];
    }

    public Object value(int at) {
        return values[at];
    }

    /** The answer kept there; null if it is not given. */
    @Nullable
    public Object value(Slot slot) {
        for (int at = 0; at < slots.length; at++) {
            if (slots[at] == slot) {
                return values[at];
            }
        }
        return null;
    }

    /** The same where another release with an equal vocabulary keeps them. */
    GivenAnswers in(Lexicon lexicon) {
        Slot[] there = new Slot[slots.length];
        for (int at = 0; at < there.length; at++) {
            there[at] = lexicon.at(slots[at].place());
        }
        return new GivenAnswers(there, values);
    }

    /** Notes the places of what is answered here, and otherwise or not at all there. */
    void noteMoved(GivenAnswers other, BitSet moved) {
        for (int at = 0; at < slots.length; at++) {
            int place = slots[at].place();
            if (!values[at].equals(other.valueAt(place))) {
                moved.set(place);
            }
        }
    }

    private @Nullable Object valueAt(int place) {
        for (int at = 0; at < slots.length; at++) {
            if (slots[at].place() == place) {
                return values[at];
            }
        }
        return null;
    }

    void keepWith(Subject subject) {
        for (int at = 0; at < slots.length; at++) {
            subject.answer(slots[at], values[at]);
        }
    }

    /** The answers by name. */
    public Map<String, Object> named() {
        Map<String, Object> known = named;
        if (known != null) {
            return known;
        }
        String[] names = new String[slots.length];
        for (int at = 0; at < names.length; at++) {
            names[at] = slots[at].fact().name();
        }
        Map<String, Object> made = Answers.of(names, values);
        named = made;
        return made;
    }
}
