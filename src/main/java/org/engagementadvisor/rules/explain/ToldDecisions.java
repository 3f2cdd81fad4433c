package org.engagementadvisor.rules.explain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.engagementadvisor.rules.engine.Consultation;
import org.engagementadvisor.rules.engine.GivenAnswers;
import org.engagementadvisor.rules.engine.Outcome;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;

/**
 * Chooses the outcomes that are told as decisions. All are that belong to a decision of the domain, or are about the customer as a
 * whole; a step in between about one area or other item only where something told rests on it. A customer sees ten areas of a
 * range in a dozen tables, most of which lead to nothing.
 */
public final class ToldDecisions {
    private final Explainer explainer;
    // What something told rests on: the answers about each subject, by their places.
    private final IdentityHashMap<Subject, BitSet> needed = new IdentityHashMap<>();

    private ToldDecisions(Explainer explainer) {
        this.explainer = explainer;
    }

    /** In the order in which they came about. */
    public static List<Outcome> told(Consultation consultation, Explainer explainer) {
        ToldDecisions telling = new ToldDecisions(explainer);
        List<Outcome> told = new ArrayList<>();
        List<Outcome> outcomes = consultation.outcomes();
        for (int at = outcomes.size() - 1; at >= 0; at--) {
            Outcome outcome = outcomes.get(at);
            if (telling.isTold(outcome)) {
                telling.need(outcome);
                told.add(outcome);
            }
        }
        Collections.reverse(told);
        return told;
    }

    private boolean isTold(Outcome outcome) {
        Subject subject = outcome.subject();
        boolean always = !outcome.by().decides()
                || !outcome.by().code().isEmpty()
                || outcome.by().combines()
                || subject.scope() == Scope.CUSTOMER
                || subject.scope() == Scope.ASSUMPTION
                || subject.scope() == Scope.RECOMMENDATION;
        if (always) {
            return true;
        }
        BitSet own = needed.get(subject);
        GivenAnswers answers = outcome.answers();
        for (int at = 0; own != null && at < answers.size(); at++) {
            if (own.get(answers.slot(at).place())) {
                return true;
            }
        }
        return false;
    }

    private void need(Outcome outcome) {
        List<Row> rows = outcome.rows();
        RowGrounds[] grounds = explainer.grounds(outcome.by());
        for (int at = 0; at < rows.size(); at++) {
            for (RowGrounds.Rest rest : grounds[rows.get(at).place()].restsOn()) {
                Subject about = outcome.subject().holder(rest.one());
                if (about != null) {
                    needed.computeIfAbsent(about, first -> new BitSet()).or(rest.places());
                }
            }
        }
    }
}
