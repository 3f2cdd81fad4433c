package org.engagementadvisor.scenario;

import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.rules.Footprint;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** A customer, as a case gives it over its base. */
record OneCustomer(Customer customer, Origin origin) implements CaseParty {
    @Override
    public Judged judged(RuleBook rules, LocalDate on, @Nullable String strategy) {
        return new Judged(
                rules.probe().adviseInFull(customer, on, strategy),
                () -> rules.probe().facts(customer, on, strategy),
                row -> rules.probe().whyMissed(row, footprint(rules, on, strategy)));
    }

    @Override
    public Footprint footprint(RuleBook rules, LocalDate on, @Nullable String strategy) {
        return rules.probe().footprint(customer, on, strategy);
    }

    @Override
    public List<Fault> strange(RuleBook rules) {
        return rules.unknownTerms(customer).stream().map(origin::located).toList();
    }
}
