package org.engagementadvisor.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.LaterFact;
import org.engagementadvisor.rules.engine.Case.RuleAnswer;
import org.engagementadvisor.rules.fact.Assumption;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/** One customer on its way through the stages. Used by one thread. */
public final class Consultation {
    private final Subject subject;
    private final List<LaterFact> later;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<RuleAnswer> ruled = new ArrayList<>();

    private final @Nullable Reach reach;
    private boolean proposed;
    private final Map<String, Case> cases = new HashMap<>();
    private final Consultation known;
    private long rowsTried;
    private long firings;

    public Consultation(Subject subject) {
        this(subject, List.of());
    }

    /** @param later what of the customer is dated after the day, and no part of the subject */
    public Consultation(Subject subject, List<LaterFact> later) {
        this.subject = subject;
        this.later = later;
        this.reach = null;
        this.known = this;
    }

    private Consultation(Subject subject, Reach reach, Consultation known) {
        this.subject = subject;
        this.later = known.later;
        this.reach = reach;
        this.known = known;
    }

    /** The same customer with something assumed, to be judged as far as that reaches. */
    public Consultation assuming(Customer customer, Reach reaching) {
        return new Consultation(subject.assuming(customer, reaching.assumed()), reaching, this);
    }

    /** The tables of a step that an assumption reaches. */
    List<Decider> reached(Step step) {
        return reach == null ? step.deciders() : reach.deciders(step);
    }

    public Subject subject() {
        return subject;
    }

    public List<LaterFact> later() {
        return later;
    }

    void tried(int rows) {
        known.rowsTried += rows;
    }

    void fired(int times) {
        known.firings += times;
    }

    /** What it took, together with its variations. */
    public Effort effort() {
        return new Effort(rowsTried, firings);
    }

    void decided(Outcome outcome) {
        outcomes.add(outcome);
    }

    /** What rules made of the customer after a folder. */
    public void ruled(String folder, Case by) {
        cases.put(folder, by);
        ruled.addAll(by.given());
    }

    /** What they made of it there; null if they were not asked. */
    @Nullable
    Case ruledAfter(String folder) {
        return cases.get(folder);
    }

    /** Whether rules on which something decisive rests would find the customer other than it was before something was assumed. */
    boolean isRuledAnew(String folder) {
        if (reach != null && !reach.bearsOnRules(folder)) {
            return false;
        }
        Case before = known.cases.get(folder);
        return before == null || before.wouldReadOtherwise(subject);
    }

    public List<Outcome> outcomes() {
        return outcomes;
    }

    public List<RuleAnswer> ruled() {
        return ruled;
    }

    /** Makes of all that was recommended so far what tables then judge. */
    void propose(Proposing proposing, Wording wording) {
        if (!proposed) {
            proposed = true;
            subject.take(Scope.RECOMMENDATION, proposing.of(outcomes, wording));
        }
    }

    /** The answers about the customer as a whole, in the order in which they were first given. */
    public Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            Subject judged = outcome.subject();
            if (judged == subject || Assumption.EXPECTED.equals(judged.item())) {
                GivenAnswers given = outcome.answers();
                for (int at = 0; at < given.size(); at++) {
                    answers.put(given.slot(at).fact().name(), given.value(at));
                }
            }
        }
        ruled.forEach(answer -> answers.put(answer.answer(), answer.value()));
        return answers;
    }

    /** The answers kept for once although the figures have passed a bound. */
    public Set<String> held() {
        Set<String> held = new LinkedHashSet<>();
        for (Outcome outcome : outcomes) {
            Slot primary = outcome.by().primary();
            if (outcome.held() != null && primary != null) {
                held.add(primary.fact().name());
            }
        }
        return held;
    }
}
