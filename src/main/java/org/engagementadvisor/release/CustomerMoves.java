package org.engagementadvisor.release;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that comes out otherwise for one customer.
 *
 * @param turnover its own a year, in the rule book's currency; null if it is unknown
 * @param moves answers in the order in which they are decided, then recommendations, then data gaps; empty if it stays
 * @param judgedTwice whether both releases judged it whole
 * @param details what else differs, where that was asked for
 */
public record CustomerMoves(
        String customer,
        @Nullable String name,
        @Nullable BigDecimal turnover,
        boolean judgedTwice,
        List<Move> moves,
        List<Detail> details) {
    public CustomerMoves {
        moves = List.copyOf(moves);
        details = List.copyOf(details);
    }

    /** One that stays where it was. */
    public static CustomerMoves none(String customer, @Nullable String name, @Nullable BigDecimal turnover) {
        return new CustomerMoves(customer, name, turnover, false, List.of(), List.of());
    }

    boolean differs() {
        return !moves.isEmpty() || !details.isEmpty();
    }
}
