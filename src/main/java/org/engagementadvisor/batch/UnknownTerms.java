package org.engagementadvisor.batch;

import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.lines.Line;
import org.engagementadvisor.rules.RuleBook;

/** Words of a customer that the rule book does not list, as faults of its line. */
public final class UnknownTerms {
    private UnknownTerms() {}

    public static List<Fault> faults(RuleBook book, Customer customer, Line line) {
        return book.unknownTerms(customer).stream().map(line::inFile).toList();
    }
}
