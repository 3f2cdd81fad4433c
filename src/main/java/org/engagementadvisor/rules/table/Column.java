package org.engagementadvisor.rules.table;

import org.jspecify.annotations.Nullable;

/** A column of a table: a condition on a fact, or an action. */
public sealed interface Column {
    int index();

    /** The heading that analysts read. */
    String label();

    /**
     * A condition column: the fact and how its cells compare with it.
     *
     * @param orUnknown whether an unknown value does as well, in each of its cells
     */
    record Asks(int index, String label, Fact fact, Operator operator, boolean orUnknown) implements Column {}

    /**
     * An action column.
     *
     * @param answer the answer it gives; null for the other actions
     */
    record Says(
            int index,
            String label,
            Action action,
            @Nullable Fact answer) implements Column {
        /** The name under which a row keeps what its cell says. */
        public String name() {
            return answer == null ? action.word() : answer.name();
        }

        FactType type() {
            return answer == null ? action.type() : answer.type();
        }
    }
}
