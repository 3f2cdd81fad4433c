package org.engagementadvisor.rules;

import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Answers;
import org.jspecify.annotations.Nullable;

/** Answers and where they are kept, in the order in which they are told. */
final class Given {
    static final Given NOTHING = new Given(List.of(), List.of());

    private final Slot[] slots;
    private final Object[] values;

    // Made when it is first asked for: what a row says of everybody is asked for by every advice.
    private @Nullable Map<String, Object> named;

    Given(List<Slot> slots, List<Object> values) {
        this.slots = slots.toArray(Slot[]::new);
        this.values = values.toArray();
    }

    int size() {
        return slots.length;
    }

    Slot slot(int at) {
        return slots[at];
    }

    Object value(int at) {
        return values[at];
    }

    /** The answer kept there; null if it is not given. */
    @Nullable
    Object value(Slot slot) {
        for (int at = 0; at < slots.length; at++) {
            if (slots[at] == slot) {
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
    Map<String, Object> named() {
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
