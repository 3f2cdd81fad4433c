package org.engagementadvisor.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.customer.Earlier.Verdict;
import org.jspecify.annotations.Nullable;

/** What people confirmed or overrode. */
final class Verdicts {
    private Verdicts() {}

    /** The latest verdict on that decision that is given by and not over on the day; null if none is. */
    static @Nullable Verdict inForce(Customer customer, String decision, LocalDate asOf) {
        List<Verdict> verdicts = Arithmetic.in(customer.earlier(), Earlier::verdicts);
        if (verdicts == null) {
            return null;
        }
        return verdicts.stream()
                .filter(verdict -> verdict.decision().equals(decision))
                .filter(verdict -> !verdict.date().isAfter(asOf))
                .filter(verdict -> verdict.until() == null || !verdict.until().isBefore(asOf))
                .max(Comparator.comparing(Verdict::date))
                .orElse(null);
    }
}
