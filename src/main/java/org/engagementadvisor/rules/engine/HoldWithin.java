package org.engagementadvisor.rules.engine;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.fact.Values;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** Keeps the former answer of a table for once where the figures have passed a bound by a hair only. */
final class HoldWithin {
    private final Table table;
    private final @Nullable Slot primary;
    private final BoundRow[] rows;

    HoldWithin(Table table, @Nullable Slot primary, BoundRow[] rows) {
        this.table = table;
        this.primary = primary;
        this.rows = rows;
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
        if (earlier == null
                || last == null
                || Values.same(last, rows[row.place()].answer(primary, subject))
                || earlier.wasHeld(name)) {
            return Optional.empty();
        }
        return Stream.of(rows)
                .filter(candidate -> Values.same(last, candidate.answer(primary, subject)))
                .filter(candidate -> missesByAHair(candidate, subject, margin))
                .filter(candidate -> table.policy() == HitPolicy.UNIQUE || isPassedByAHair(candidate, subject, margin))
                .map(BoundRow::row)
                .findFirst();
    }

    /** Whether each row that stands above it and applies has a bound that the value has just passed. */
    private boolean isPassedByAHair(BoundRow candidate, Subject subject, BigDecimal margin) {
        return Stream.of(rows)
                .limit(candidate.row().place())
                .filter(above -> above.applies(subject))
                .allMatch(above -> above.conditions().stream().anyMatch(each -> isNear(each, subject, margin)));
    }

    private static boolean missesByAHair(BoundRow candidate, Subject subject, BigDecimal margin) {
        return candidate.conditions().stream().allMatch(each -> each.holds(subject) || isNear(each, subject, margin));
    }

    private static boolean isNear(BoundCondition condition, Subject subject, BigDecimal margin) {
        Object value = condition.value(subject);
        Object operand = condition.operand(subject);
        if (value == null
                || operand == null
                || !condition.condition().operator().isBound()
                || !condition.slot().fact().type().isNumeric()) {
            return false;
        }
        BigDecimal bound = Values.decimal(operand);
        BigDecimal distance = Values.decimal(value).subtract(bound).abs();
        return distance.compareTo(bound.abs().multiply(margin)) <= 0;
    }
}
