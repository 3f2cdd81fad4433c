package org.engagementadvisor.batch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.portfolio.Counted;
import org.engagementadvisor.portfolio.Portfolio;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Advises customers and keeps what the portfolio counts of them. */
public record PortfolioWork(
        RuleBook book, LocalDate asOf, @Nullable String strategy) implements BatchRun.Work<Counted> {

    @Override
    public List<Counted> advise(List<Customer> customers) {
        return book.insights(customers, asOf, strategy, Portfolio.FACTS).stream()
                .map(Counted::of)
                .toList();
    }

    /** Counts a line that is not among the customers, with its turnover as far as that can be read. */
    public void reject(Portfolio portfolio, Advised.Rejected<?> line) {
        var customer = line.customer();
        BigDecimal turnover = customer == null
                ? null
                : (BigDecimal)
                        book.probe().known("turnover", List.of(customer), asOf, strategy).get(0);
        portfolio.reject(line.id() == null ? "line " + line.line() : line.id(), turnover, line.reason());
    }
}
