package org.engagementadvisor.rules.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.rules.engine.BoundCondition;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.fact.Values;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.words.Wording;
import org.engagementadvisor.rules.words.Wording.Phrase;
import org.jspecify.annotations.Nullable;

/** A condition with all words that are the same for every customer. */
final class AskedCondition {
    private final BoundCondition bound;
    private final Wording wording;
    private final String expected;
    // Beside the very value that it asks for.
    private final Comparison met;

    AskedCondition(BoundCondition bound, Wording wording) {
        Condition condition = bound.condition();
        Fact fact = condition.fact();
        boolean constant = bound.other() == null && !condition.operands().isEmpty();
        this.bound = bound;
        this.wording = wording;
        this.expected = bound.other() == null ? wording.expected(condition) : "";
        this.met = new Comparison(fact.name(), fact.label(), expected, constant ? condition.operand() : null);
    }

    Condition condition() {
        return bound.condition();
    }

    Slot slot() {
        return bound.slot();
    }

    Fact fact() {
        return bound.condition().fact();
    }

    boolean holds(Subject subject) {
        return bound.holds(subject);
    }

    /** Whether it would hold with these values of what it compares. */
    boolean holds(Function<Slot, @Nullable Object> values) {
        Slot other = bound.other();
        Object value = values.apply(bound.slot());
        return other == null ? condition().holds(value) : condition().holds(value, values.apply(other));
    }

    /** Whether it compares that fact, on either side. */
    boolean reads(Slot fact) {
        return bound.slot() == fact || bound.other() == fact;
    }

    /** All that it compares that fact with, with these values of others. */
    Stream<Object> operands(Slot fact, Function<Slot, @Nullable Object> values) {
        Slot other = bound.other();
        return other == null
                ? condition().operands().stream()
                : Stream.ofNullable(values.apply(bound.slot() == fact ? other : bound.slot()));
    }

    @Nullable
    Object value(Subject subject) {
        return bound.value(subject);
    }

    /** What it compares with; null if that is unknown, or nothing. */
    @Nullable
    Object operand(Subject subject) {
        return bound.operand(subject);
    }

    /** Whether what it asks differs from customer to customer, because its cell names a fact. */
    boolean namesFact() {
        return bound.other() != null;
    }

    /** What it asks of everybody, beside the very value that it asks for, if there is one. */
    Comparison met() {
        return met;
    }

    /** What it asks of everybody, in words. */
    String expected() {
        return expected;
    }

    /** What it asks of a customer, in words. */
    String expected(Subject subject) {
        Slot other = bound.other();
        return other == null ? expected : wording.expected(condition(), other.fact(), subject.value(other));
    }

    /** Whether it says how far a value is from what it asks. */
    boolean isMeasured() {
        return fact().type().isNumeric()
                && (condition().operator().isBound() || condition().operator() == Operator.IS);
    }

    /** That it does not hold, and by how much if that can be said. */
    String missed(Subject subject) {
        Fact fact = fact();
        Object value = value(subject);
        Object operand = operand(subject);
        String expected = expected(subject);
        if (value == null || operand == null || !isMeasured()) {
            return wording.phrase(Phrase.IS_NOT, wording.label(fact), wording.value(fact, value), expected);
        }
        BigDecimal gap = Values.decimal(operand).subtract(Values.decimal(value));
        Phrase phrase = gap.signum() > 0 ? Phrase.FELL_SHORT : Phrase.WENT_OVER;
        String beside = wording.valueBeside(fact, value, List.of(operand));
        return wording.phrase(phrase, wording.label(fact), beside, wording.gap(fact, gap.abs()), expected);
    }

    /** What it asks beside the value; and the value of the fact that its cell names. */
    void addTo(List<Comparison> comparisons, Subject subject) {
        Object value = value(subject);
        Slot other = bound.other();
        if (other != null) {
            comparisons.add(new Comparison(met.fact(), met.label(), expected(subject), value));
            comparisons.add(new Comparison(other.fact().name(), other.fact().label(), "", subject.value(other)));
        } else {
            comparisons.add(
                    value instanceof String && value.equals(met.actual())
                            ? met
                            : new Comparison(met.fact(), met.label(), expected, value));
        }
    }
}
