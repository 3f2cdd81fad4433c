package org.engagementadvisor.register;

import java.util.List;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.customer.Customer;

/** Customers have been advised anew, and it came out otherwise; told within the transaction in which it is logged. */
public record Advised(List<Anew> customers) {
    public Advised {
        customers = List.copyOf(customers);
    }

    /**
     * One of them.
     *
     * @param customer as it was judged
     * @param advice with what was set aside
     */
    public record Anew(Customer customer, Advice advice, long log) {}
}
