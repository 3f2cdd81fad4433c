package org.engagementadvisor.rules.engine;

import java.math.BigDecimal;
import java.util.Optional;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.fact.Values;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** Keeps the former answer of a table for once where the figures have passed a bound by a hair only. */
final class HoldWithin {
    private final Table table;
    private final @Nullable Slot primary;
    private final Lexicon lexicon;

    HoldWithin(Table table, @Nullable Slot primary, Lexicon lexicon) {
        this.table = table;
        this.primary = primary;
        this.lexicon = lexicon;
    }

    /**
     * The row that decided last time, if only bounds that the value has just passed lie between: its own and, where the
     * topmost row counts, those of the rows that now stand before it.
     */
    Optional<Row> kept(Subject subject, Row row) {
        BigDecimal margin = table.holdWithin();
        // The worst and the best case are held with the expected one, or holding would make every cell uncertain.
        boolean ofTheCustomer = subject.scope() == Scope.CUSTOMER || subject.scope() == Scope.ASSUMPTION;
        if (margin == null || primary == null || !ofTheCustomer) {
            return Optional.empty();
        }
        String name = primary.fact().name();
        Earlier earlier = subject.customer().earlier();
        Object last = earlier == null ? null : earlier.lastAnswer(name);
        if (earlier == null || last == null || Values.same(last, row.says().get(name)) || earlier.wasHeld(name)) {
            return Optional.empty();
        }
        return table.rows().stream()
                .filter(candidate -> Values.same(last, candidate.says().get(name)))
                .filter(candidate -> missesByAHair(candidate, subject, margin))
                .filter(candidate -> table.policy() == HitPolicy.UNIQUE || isPassedByAHair(candidate, subject, margin))
                .findFirst();
    }

    /** Whether each row that stands above it and applies has a bound that the value has just passed. */
    private boolean isPassedByAHair(Row candidate, Subject subject, BigDecimal margin) {
        return table.rows().subList(0, candidate.place()).stream()
                .filter(above -> above.conditions().stream().allMatch(each -> holds(each, subject)))
                .allMatch(above ->
                        above.conditions().stream().anyMatch(each -> isNear(each, value(each, subject), margin)));
    }

    private @Nullable Object value(Condition condition, Subject subject) {
        return subject.value(lexicon.slot(condition.fact()));
    }

    private boolean holds(Condition condition, Subject subject) {
        return condition.holds(value(condition, subject));
    }

    private boolean missesByAHair(Row candidate, Subject subject, BigDecimal margin) {
        return candidate.conditions().stream()
                .allMatch(
                        condition -> holds(condition, subject) || isNear(condition, value(condition, subject), margin));
    }

    private static boolean isNear(Condition condition, @Nullable Object value, BigDecimal margin) {
        if (value == null
                || !condition.operator().isBound()
                || !condition.fact().type().isNumeric()) {
            return false;
        }
        BigDecimal bound = Values.decimal(condition.operand());
        BigDecimal distance = Values.decimal(value).subtract(bound).abs();
        return distance.compareTo(bound.abs().multiply(margin)) <= 0;
    }
}
