package org.engagementadvisor.scenario;

import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.rules.Footprint;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Whom a case is about. */
sealed interface CaseParty permits OneCustomer, AllCustomers, FaultyCustomer {
    /**
     * What the rule book says.
     *
     * @param strategy null for the book's own
     */
    Judged judged(RuleBook rules, LocalDate on, @Nullable String strategy);

    /** What the rule book knows of them. */
    Footprint footprint(RuleBook rules, LocalDate on, @Nullable String strategy);

    /** The words of the case that the rule book does not have, each at its place. */
    List<Fault> strange(RuleBook rules);
}
