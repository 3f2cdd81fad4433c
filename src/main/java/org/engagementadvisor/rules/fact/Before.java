package org.engagementadvisor.rules.fact;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What something was before an assumption, for what it is with it. Used by one thread. */
final class Before {
    private final Subject was;
    private final Assumed assumed;
    // By the place of the slot: whether its value changed in any part, once that was asked.
    private @Nullable Boolean @Nullable [] changed;

    Before(Subject was, Assumed assumed) {
        this.was = was;
        this.assumed = assumed;
    }

    Subject was() {
        return was;
    }

    /** Whether a value is another now. */
    boolean differs(Subject now, Slot slot) {
        return !Objects.equals(now.value(slot), was.value(slot));
    }

    /** Whether nothing of which a value is computed has become other. */
    boolean isSettled(Subject now, Slot slot) {
        Slot[] needs = assumed.unsettled(slot);
        if (needs == null) {
            return false;
        }
        for (Slot need : needs) {
            if (hasChanged(now, need)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a value has changed anywhere where the subject may have read it. */
    private boolean hasChanged(Subject now, Slot need) {
        if (need.scope() == now.scope()) {
            return differs(now, need);
        }
        Before whole = now.whole().before();
        return whole == null || whole.hasChangedInAnyPart(now.whole(), need);
    }

    /** Looked up for each part once, or parts that ask the same of each other would cost their square. */
    private boolean hasChangedInAnyPart(Subject whole, Slot need) {
        if (changed == null) {
            changed = new Boolean[assumed.places()];
        }
        Boolean known = changed[need.place()];
        if (known == null) {
            known = hasChangedIn(whole.parts(need.scope()), need);
            changed[need.place()] = known;
        }
        return known;
    }

    private static boolean hasChangedIn(List<Subject> parts, Slot need) {
        for (int at = 0; at < parts.size(); at++) {
            Before part = parts.get(at).before();
            if (part == null || part.differs(parts.get(at), need)) {
                return true;
            }
        }
        return false;
    }
}
