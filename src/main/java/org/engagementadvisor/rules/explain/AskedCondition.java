package org.engagementadvisor.rules.explain;

import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
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
record AskedCondition(Condition condition, Slot slot, String expected, Comparison met) {
    static AskedCondition of(Condition condition, Slot slot, String expected) {
        Fact fact = condition.fact();
        Object operand = condition.operands().isEmpty() ? null : condition.operand();
        return new AskedCondition(
                condition, slot, expected, new Comparison(fact.name(), fact.label(), expected, operand));
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
