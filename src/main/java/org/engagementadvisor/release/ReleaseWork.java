package org.engagementadvisor.release;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Advice;
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

    @Override
    public int together() {
        return gaps ? BatchRun.Work.super.together() : TOGETHER;
    }

    @Override
    public List<CustomerMoves> advise(List<Customer> customers) {
        var concerned = gaps ? customers : change.concerned(customers, asOf, strategy);
        var former = advice(book, concerned);
        var latter = advice(after, concerned);
        var turnover = book.probe().known(KnownTurnover.TURNOVER, customers, asOf, strategy);
        var moves = new ArrayList<CustomerMoves>(customers.size());
        for (int at = 0; at < customers.size(); at++) {
            var customer = customers.get(at);
            var own = (BigDecimal) turnover.get(at);
            var was = former.get(customer);
            var is = latter.get(customer);
            moves.add(
                    was == null || is == null
                            ? CustomerMoves.none(customer.id(), customer.name(), own)
                            : comparison.of(was, is, own));
        }
        return moves;
    }

    /** By the very customer; the same facts may stand in a file twice. */
    private Map<Customer, Advice> advice(RuleBook by, List<Customer> customers) {
        var all = gaps ? by.advise(customers, asOf, strategy) : by.adviseByRows(customers, asOf, strategy);
        var advice = new IdentityHashMap<Customer, Advice>();
        for (int at = 0; at < customers.size(); at++) {
            advice.put(customers.get(at), all.get(at));
        }
        return advice;
    }
}
