package org.engagementadvisor.rules;

import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A condition with all that is the same for every customer.
 *
 * @param slot where the values of its fact are kept
 * @param expected what it asks, in words
 */
record Asked(Condition condition, Slot slot, String expected) {
    Fact fact() {
        return condition.fact();
    }

    @Nullable
    Object value(Subject subject) {
        return subject.value(slot);
    }

    Comparison beside(Subject subject) {
        return new Comparison(fact().name(), fact().label(), expected, value(subject));
    }
}
