package org.engagementadvisor.register.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.Unlocked;
import org.jspecify.annotations.Nullable;

/** What would give customers more answers, for which each is judged some ten times: once for as long as it stands where it does. */
final class KnownUnlocks {
    private final RuleBook rules;
    private final LocalDate day;
    private final @Nullable String strategy;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    KnownUnlocks(RuleBook rules, LocalDate day, @Nullable String strategy) {
        this.rules = rules;
        this.day = day;
        this.strategy = strategy;
    }

    private record Known(Standing of, Unlocked unlocked) {}

    /** Whether it would come to the same by that book on that day. */
    boolean isBy(RuleBook book, LocalDate asOf) {
        return rules == book && day.equals(asOf);
    }

    /**
     * What would, customer by customer.
     *
     * @param standings where all customers stand, by their ids; of who is not among them, nothing is remembered
     */
    @SuppressWarnings(
            "ReferenceEquality") // It is read anew once anything of the customer changed, and may say the same.
    List<Unlocked> of(List<Customer> customers, Map<String, Standing> standings) {
        known.keySet().retainAll(standings.keySet());
        List<Unlocked> all = new ArrayList<>();
        for (var customer : customers) {
            var standing = Objects.requireNonNull(standings.get(customer.id()));
            var before = known.get(customer.id());
            if (before != null && before.of() == standing) {
                all.add(before.unlocked());
                continue;
            }
            var now = rules.probe().unlocked(List.of(customer), day, strategy).get(0);
            known.put(customer.id(), new Known(standing, now));
            all.add(now);
        }
        return all;
    }
}
