package org.engagementadvisor.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.LaterFact;
import org.engagementadvisor.portfolio.Counted;
import org.engagementadvisor.portfolio.Portfolio;
import org.engagementadvisor.rules.AdviceWithFacts;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Advises customers and keeps what the portfolio counts of them. */
public record PortfolioWork(
        RuleBook book, LocalDate asOf, @Nullable String strategy) implements BatchRun.Work<PortfolioWork.Judged> {

    /** A customer as it counts, itself, and what of it is dated after the day. */
    public record Judged(Counted counted, Customer customer, List<LaterFact> later) {
        public static Judged of(AdviceWithFacts insight, Customer customer) {
            return new Judged(Counted.of(insight), customer, insight.advice().later());
        }
    }

    @Override
    public List<Judged> advise(List<Customer> customers) {
        List<Judged> judged = new ArrayList<>(customers.size());
        book.insights(customers, asOf, strategy, Portfolio.FACTS)
                .forEach(each -> judged.add(Judged.of(each, customers.get(judged.size()))));
        return judged;
    }

    /** Counts a line that is not among the customers, with its turnover as far as that can be read. */
    public void reject(Portfolio portfolio, Advised.Rejected<?> line) {
        var customer = line.customer();
        BigDecimal turnover = customer == null
                ? null
                : (BigDecimal) book.probe()
                        .known("turnover", List.of(customer), asOf, strategy)
                        .get(0);
        portfolio.reject(line.id() == null ? "line " + line.line() : line.id(), turnover, line.reason());
    }
}
