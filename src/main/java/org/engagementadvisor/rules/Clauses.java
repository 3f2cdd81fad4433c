package org.engagementadvisor.rules;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.rules.Wording.Phrase;
import org.engagementadvisor.rules.table.Fact;

/** What conditions that hold say of a customer: one clause for each fact. */
final class Clauses {
    private final Wording wording;
    private final List<Clause> all = new ArrayList<>();

    /**
     * What is said of one fact.
     *
     * @param bounds between which its value lies, in words; empty if none are asked
     */
    private record Clause(Slot slot, String label, String bounds) {}

    Clauses(List<Asked> conditions, Wording wording) {
        this.wording = wording;
        for (Asked condition : conditions) {
            if (all.stream().noneMatch(clause -> clause.slot() == condition.slot())) {
                String bounds = bounds(condition.slot(), conditions);
                all.add(new Clause(condition.slot(), wording.label(condition.fact()), bounds));
            }
        }
    }

    private static String bounds(Slot slot, List<Asked> conditions) {
        return String.join(
                ", ",
                conditions.stream()
                        .filter(each -> each.slot() == slot
                                && each.condition().operator().isBound())
                        .map(Asked::expected)
                        .toList());
    }

    /** The clauses as one text; empty if there are none. */
    String of(Subject subject) {
        if (all.size() == 1) {
            return said(all.get(0), subject);
        }
        List<String> said = new ArrayList<>(all.size());
        for (Clause clause : all) {
            said.add(said(clause, subject));
        }
        return wording.joined(said);
    }

    private String said(Clause clause, Subject subject) {
        Fact fact = clause.slot().fact();
        Object value = subject.value(clause.slot());
        return clause.bounds().isEmpty() || value == null
                ? wording.phrase(Phrase.IS_SO, clause.label(), wording.value(fact, value))
                : wording.phrase(Phrase.IS_AS_ASKED, clause.label(), wording.value(fact, value), clause.bounds());
    }
}
