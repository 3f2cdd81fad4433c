package org.engagementadvisor.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.release.AdviceComparison;
import org.engagementadvisor.release.CustomerMoves;
import org.engagementadvisor.rules.BookChange;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Has customers judged by two releases of a rule book, and says who moves.
 *
 * @param all whether to judge everybody by both, rather than those whom a change may concern
 */
record CompareWork(
        RuleBook book,
        RuleBook after,
        BookChange change,
        AdviceComparison comparison,
        LocalDate asOf,
        @Nullable String strategy,
        boolean all)
        implements Chunk.Work<CustomerMoves> {

    @Override
    public List<CustomerMoves> advise(List<Customer> customers) {
        var concerned = all ? customers : change.concerned(customers, asOf, strategy);
        var former = advice(book, concerned);
        var latter = advice(after, concerned);
        var turnover = book.known("turnover", customers, asOf, strategy);
        var moves = new ArrayList<CustomerMoves>(customers.size());
        for (int at = 0; at < customers.size(); at++) {
            var customer = customers.get(at);
            var known = (BigDecimal) turnover.get(at);
            var was = former.get(customer);
            var is = latter.get(customer);
            moves.add(
                    was == null || is == null
                            ? CustomerMoves.none(customer.id(), customer.name(), known)
                            : comparison.of(was, is, known));
        }
        return moves;
    }

    /** By customer; a customer may stand in a file twice. */
    private Map<Customer, Advice> advice(RuleBook by, List<Customer> customers) {
        var advice = new IdentityHashMap<Customer, Advice>();
        var all = by.advise(customers, asOf, strategy);
        for (int at = 0; at < customers.size(); at++) {
            advice.put(customers.get(at), all.get(at));
        }
        return advice;
    }
}
