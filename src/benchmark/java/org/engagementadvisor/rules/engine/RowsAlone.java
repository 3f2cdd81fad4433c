package org.engagementadvisor.rules.engine;

import java.time.LocalDate;
import java.util.Optional;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/** Finds the rows of a book's one table that apply to a customer, and does nothing else with them. */
public final class RowsAlone {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private final Network network;
    private final Lexicon lexicon;
    private final int stage;

    public RowsAlone(Stages stages, Lexicon lexicon) {
        this.network = Network.of(stages.steps(), Optional.empty());
        this.lexicon = lexicon;
        this.stage = stages.steps().get(0).stage(Scope.CUSTOMER);
    }

    /**
     * What the topmost row that applies says; null if none applies.
     *
     * @param answer the name of what it says
     */
    public @Nullable Object top(Customer customer, String answer) {
        Hits hits = network.finder().find(stage, Subject.of(lexicon, customer, DAY, ""));
        return hits.size() == 0 ? null : hits.row(0).row().says().get(answer);
    }
}
