package org.engagementadvisor.release;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.batch.Advised;
import org.engagementadvisor.batch.BatchRun;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.rules.RuleBook;

/** Reads the turnover of customers, without judging them. */
public record KnownTurnover(RuleBook book, LocalDate asOf) implements BatchRun.Work<Optional<BigDecimal>> {
    static final String TURNOVER = "turnover";

    /** By the ids of the customers whose turnover is known; what is no customer is passed over. */
    public Map<String, BigDecimal> of(CustomerFile customers, int threads) throws IOException {
        var turnover = new HashMap<String, BigDecimal>();
        new BatchRun<>(threads, this).run(customers, advised -> {
            if (advised instanceof Advised.Customer<Optional<BigDecimal>> customer) {
                customer.made().ifPresent(known -> turnover.put(customer.id(), known));
            }
        });
        return turnover;
    }

    @Override
    public List<Optional<BigDecimal>> advise(List<Customer> customers) {
        var turnover = new ArrayList<Optional<BigDecimal>>(customers.size());
        book.probe()
                .known(TURNOVER, customers, asOf, null)
                .forEach(known -> turnover.add(Optional.ofNullable((BigDecimal) known)));
        return turnover;
    }
}
