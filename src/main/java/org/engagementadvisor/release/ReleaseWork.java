package org.engagementadvisor.release;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import org.engagementadvisor.batch.BatchRun;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.BookChange;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Has customers judged by two releases of a rule book, and says who moves: those whom no changed row can concern are not judged.
 *
 * @param gaps whether data gaps count, for which everybody is judged twice
 */
record ReleaseWork(
        RuleBook book,
        RuleBook after,
        BookChange change,
        AdviceComparison comparison,
        LocalDate asOf,
        @Nullable String strategy,
        boolean gaps)
        implements BatchRun.Work<CustomerMoves> {

    /** Of so many, enough are concerned to be judged together. */
    private static final int TOGETHER = 1024;

    /** Two pieces of advice on each of more would be much to hold at once. */
    private static final int AT_ONCE = 64;

    @Override
    public int together() {
        return gaps ? BatchRun.Work.super.together() : TOGETHER;
    }

    @Override
    public List<CustomerMoves> advise(List<Customer> customers) {
        var concerned = gaps ? customers : change.concerned(customers, asOf, strategy);
        var turnover = book.probe().known(KnownTurnover.TURNOVER, customers, asOf, strategy);
        // By the very customer; the same facts may stand in a file twice.
        var own = new IdentityHashMap<Customer, @Nullable BigDecimal>();
        for (int at = 0; at < customers.size(); at++) {
            own.put(customers.get(at), (BigDecimal) turnover.get(at));
        }
        var moving = new IdentityHashMap<Customer, CustomerMoves>();
        for (int from = 0; from < concerned.size(); from += AT_ONCE) {
            var some = concerned.subList(from, Math.min(from + AT_ONCE, concerned.size()));
            var advice = advice(some);
            for (int at = 0; at < some.size(); at++) {
                var customer = some.get(at);
                moving.put(
                        customer,
                        comparison.of(advice.before().get(at), advice.after().get(at), own.get(customer)));
            }
        }
        return customers.stream()
                .map(customer -> moving.containsKey(customer)
                        ? moving.get(customer)
                        : CustomerMoves.none(customer.id(), customer.name(), own.get(customer)))
                .toList();
    }

    private BookChange.Both advice(List<Customer> customers) {
        return gaps
                ? new BookChange.Both(book.advise(customers, asOf, strategy), after.advise(customers, asOf, strategy))
                : change.adviseByRows(customers, asOf, strategy);
    }
}
