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
 * @param met it beside the very value that it asks for
 */
record Asked(Condition condition, Slot slot, String expected, Comparison met) {
    static Asked of(Condition condition, Slot slot, String expected) {
        Fact fact = condition.fact();
        Object operand = condition.operands().isEmpty() ? null : condition.operand();
        return new Asked(condition, slot, expected, new Comparison(fact.name(), fact.label(), expected, operand));
    }

    Fact fact() {
        return condition.fact();
    }

    @Nullable
    Object value(Subject subject) {
        return subject.value(slot);
    }

    Comparison beside(Subject subject) {
        Object value = value(subject);
        return value instanceof String && value.equals(met.actual())
                ? met
                : new Comparison(met.fact(), met.label(), expected, value);
    }
}
