package org.engagementadvisor.rules;

import java.util.Map;

/** What a rule book knew of a customer, or of all together, kept to tell quickly whom a change to one of its tables may concern. */
public final class Footprint {
    private final Subject judged;
    private final Map<String, Decider> deciders;

    Footprint(Subject judged, Map<String, Decider> deciders) {
        this.judged = judged;
        this.deciders = deciders;
    }

    /**
     * Whether that table of a rule book that is the same but for it may answer or recommend something else here. What it would say
     * if a missing fact were known, and which better row was near, is not looked at.
     *
     * @param file as {@link TableView#file()} names it
     */
    public boolean mayDiffer(RuleBook changed, String file) {
        Decider before = deciders.get(file);
        if (before == null) {
            return false;
        }
        Decider after = changed.decider(file);
        // Facts are computed when they are first asked for.
        synchronized (judged) {
            return after == null
                    || judged.parts(after.table().scope()).stream().anyMatch(part -> !after.judgesAlike(before, part));
        }
    }
}
