package org.engagementadvisor.rules.engine;

import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.jspecify.annotations.Nullable;

/** A condition that knows where the values are kept that it compares: those of its fact and of the fact that its cell may name. */
public final class BoundCondition {
    private final Condition condition;
    private final Slot slot;
    private final @Nullable Slot other;

    BoundCondition(Condition condition, Lexicon lexicon) {
        Fact named = condition.otherFact();
        this.condition = condition;
        this.slot = lexicon.slot(condition.fact());
        this.other = named == null ? null : lexicon.slot(named);
    }

    public Condition condition() {
        return condition;
    }

    public Slot slot() {
        return slot;
    }

    /** Where the values of the fact are kept that the cell names; null if it holds a value. */
    public @Nullable Slot other() {
        return other;
    }

    public boolean holds(Subject subject) {
        return other == null
                ? condition.holds(subject.value(slot))
                : condition.holds(subject.value(slot), subject.value(other));
    }

    /** What is compared; null if it is unknown. */
    public @Nullable Object value(Subject subject) {
        return subject.value(slot);
    }

    /** What it is compared with; null if that is unknown, or nothing. */
    public @Nullable Object operand(Subject subject) {
        if (other != null) {
            return subject.value(other);
        }
        return condition.operands().isEmpty() ? null : condition.operand();
    }
}
