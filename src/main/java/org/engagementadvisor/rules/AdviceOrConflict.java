package org.engagementadvisor.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.customer.Customer;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one of several customers: one for whom they contradict each other keeps no other from its advice.
 *
 * @param advice null where there is a conflict
 */
public record AdviceOrConflict(
        Customer customer,
        @Nullable Advice advice,
        @Nullable RuleConflict conflict) {

    /** One of each customer, in their order. */
    public static List<AdviceOrConflict> of(
            RuleBook book, List<Customer> customers, LocalDate asOf, @Nullable String strategy, Set<AdvicePart> parts) {
        try {
            List<Advice> all = book.advise(customers, asOf, strategy, parts);
            return IntStream.range(0, all.size())
                    .mapToObj(at -> new AdviceOrConflict(customers.get(at), all.get(at), null))
                    .toList();
        } catch (RuleConflict onSomeone) {
            return customers.stream()
                    .map(customer -> alone(book, customer, asOf, strategy, parts))
                    .toList();
        }
    }

    private static AdviceOrConflict alone(
            RuleBook book, Customer customer, LocalDate asOf, @Nullable String strategy, Set<AdvicePart> parts) {
        try {
            List<Advice> only = book.advise(List.of(customer), asOf, strategy, parts);
            return new AdviceOrConflict(customer, only.get(0), null);
        } catch (RuleConflict conflict) {
            return new AdviceOrConflict(customer, null, conflict);
        }
    }
}
