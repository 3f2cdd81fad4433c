package org.engagementadvisor.rules;

import org.engagementadvisor.rules.engine.Decider;
import org.engagementadvisor.rules.engine.Stages;
import org.engagementadvisor.rules.fact.Subject;

/** What a rule book knew of a customer, or of all together, kept to tell quickly whom a change to one of its tables may concern. */
public final class Footprint {
    private final Subject judged;
    private final Stages stages;

    Footprint(Subject judged, Stages stages) {
        this.judged = judged;
        this.stages = stages;
    }

    Subject judged() {
        return judged;
    }

    Stages stages() {
        return stages;
    }

    /**
     * Whether that table of a rule book that is the same but for its rows, vocabulary included, may answer or recommend something else here. What it would say
     * if a missing fact were known, and which better row was near, is not looked at.
     *
     * @param file as {@link TableView#file()} names it
     */
    public boolean mayDiffer(RuleBook changed, String file) {
        Decider before = stages.decider(file);
        if (before == null) {
            return false;
        }
        Decider after = changed.decider(file);
        // Facts are computed when they are first asked for, by several threads.
        synchronized (judged) {
            return after == null
                    || judged.parts(after.table().scope()).stream().anyMatch(part -> !after.judgesAlike(before, part));
        }
    }
}
