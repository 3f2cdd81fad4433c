package org.engagementadvisor.scenario;

import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.rules.Footprint;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Facts that make no customer: the case is refused with its faults, while the others of the file run. */
record FaultyCustomer(List<Fault> faults) implements CaseParty {
    FaultyCustomer {
        faults = List.copyOf(faults);
    }

    @Override
    public Judged judged(RuleBook rules, LocalDate on, @Nullable String strategy) {
        throw nobody();
    }

    @Override
    public Footprint footprint(RuleBook rules, LocalDate on, @Nullable String strategy) {
        throw nobody();
    }

    @Override
    public List<Fault> strange(RuleBook rules) {
        return faults;
    }

    private IllegalArgumentException nobody() {
        return new IllegalArgumentException(faults.get(0).toString());
    }
}
