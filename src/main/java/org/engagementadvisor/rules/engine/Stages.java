package org.engagementadvisor.rules.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.engine.TermTables.Said;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/** Takes a chunk of customers through all stages in one session: the network finds the rows, the deciders judge them. */
public final class Stages {
    private static final int CHUNK = 64;

    private final List<Step> steps;
    private final Network network;
    private final Proposing proposing;
    private final Lexicon lexicon;
    private final List<String> decisiveAnswers;
    private final int decisive;
    private final Map<String, Decider> byFile;

    public Stages(
            List<Step> steps, Network network, Proposing proposing, Lexicon lexicon, List<String> decisiveAnswers) {
        this.steps = List.copyOf(steps);
        this.network = network;
        this.proposing = proposing;
        this.lexicon = lexicon;
        this.decisiveAnswers = decisiveAnswers;
        this.decisive = lastStepOf(decisiveAnswers);
        this.byFile =
                deciders().collect(Collectors.toMap(decider -> decider.table().file(), decider -> decider));
    }

    public Reach reach(List<String> touched, List<DrlFile> rules) {
        return Reach.of(touched, steps.subList(0, decisive + 1), rules, decisiveAnswers, lexicon);
    }

    /** As much as those tables rest on. */
    public Slice slice(List<ChangedTable> tables, List<DrlFile> rules) {
        if (tables.stream().anyMatch(ChangedTable::judgesRecommendations)) {
            return Slice.whole(this);
        }
        Set<String> reads =
                tables.stream().flatMap(table -> table.reads().stream()).collect(Collectors.toSet());
        return Slice.of(this, steps, reads, rules, lexicon);
    }

    /** The table in that file; null if it is none of these. */
    @Nullable
    public Decider decider(String file) {
        return byFile.get(file);
    }

    /** In the order in which they run. */
    List<Step> steps() {
        return steps;
    }

    Lexicon lexicon() {
        return lexicon;
    }

    public Stream<Decider> deciders() {
        return steps.stream().flatMap(step -> step.deciders().stream());
    }

    private int lastStepOf(List<String> answers) {
        int last = 0;
        for (Step step : steps) {
            boolean decides = step.after() != null
                    || step.deciders().stream()
                            .flatMap(decider -> decider.table().answers())
                            .anyMatch(fact -> answers.contains(fact.name()));
            last = decides ? step.number() : last;
        }
        return last;
    }

    /**
     * Takes the customers through every stage.
     *
     * @throws CancellationException if the thread is interrupted meanwhile
     * @throws RuleConflict if it takes longer than {@link Limit#CUSTOMER_SECONDS} for each of them
     */
    public void run(List<Consultation> consultations, Wording wording) {
        run(consultations, 0, wording);
    }

    /** The same of customers who have come as far as to that step. */
    void run(List<Consultation> consultations, int first, Wording wording) {
        for (int from = 0; from < consultations.size(); from += CHUNK) {
            List<Consultation> chunk = consultations.subList(from, Math.min(from + CHUNK, consultations.size()));
            Deadline deadline = Deadline.of(chunk.size());
            Network.Finder finder = network.finder();
            try (RuleRun run = network.rules()) {
                for (Step step : steps.subList(first, steps.size())) {
                    deadline.look();
                    if (step.after() != null) {
                        rule(step.after(), chunk, run);
                    } else {
                        chunk.forEach(each -> judge(step, each, finder, wording));
                    }
                }
            }
        }
        if (steps.stream().noneMatch(Step::ranks)) {
            consultations.forEach(consultation -> consultation.propose(proposing, wording));
        }
    }

    /**
     * Takes variations of judged customers as far as to the decisive answers. Only tables that read a value which
     * has become another are asked again; for those few, trying their rows costs less than the network.
     */
    public void vary(List<Consultation> variations, Wording wording) {
        if (variations.isEmpty()) {
            return;
        }
        Deadline deadline = Deadline.of(variations.size());
        for (Step step : steps.subList(0, decisive + 1)) {
            deadline.look();
            if (step.after() != null) {
                ruleAgain(step.after(), variations);
            } else {
                variations.forEach(variation -> judgeAgain(step, variation, wording));
            }
        }
    }

    private void ruleAgain(String folder, List<Consultation> variations) {
        List<Consultation> anew = variations.stream()
                .filter(variation -> variation.isRuledAnew(folder))
                .toList();
        if (!anew.isEmpty()) {
            rule(folder, anew);
        }
    }

    /** Runs the DRL at the end of a folder. */
    void rule(String folder, List<Consultation> consultations) {
        try (RuleRun run = network.rules()) {
            rule(folder, consultations, run);
        }
    }

    private void rule(String folder, List<Consultation> consultations, RuleRun run) {
        List<Case> cases = consultations.stream()
                .map(consultation -> Case.after(folder, consultation.subject()))
                .toList();
        run.fireRules(cases);
        for (int at = 0; at < cases.size(); at++) {
            Consultation consultation = consultations.get(at);
            consultation.fired(cases.get(at).firings());
            keep(folder, cases.get(at), consultation);
        }
    }

    /** Keeps what rules answered. */
    void keep(String folder, Case ruled, Consultation consultation) {
        for (Case.RuleAnswer answer : ruled.given()) {
            lexicon.slot(answer.answer())
                    .ifPresent(slot -> consultation.subject().answer(slot, answer.value()));
        }
        consultation.ruled(folder, ruled);
    }

    private void judge(Step step, Consultation consultation, Network.Finder finder, Wording wording) {
        for (Scope scope : step.scopes()) {
            if (scope == Scope.RECOMMENDATION) {
                consultation.propose(proposing, wording);
            }
            int stage = step.stage(scope);
            int rows = step.rowCount(scope);
            TermTables terms = step.terms(scope);
            List<Subject> parts = consultation.subject().parts(scope);
            for (int at = 0; at < parts.size(); at++) {
                Subject part = parts.get(at);
                List<Said> said = terms == null ? List.of() : terms.of(part, finder, wording);
                Hits hits = finder.find(stage, part);
                consultation.tried(rows);
                decide(hits, said, consultation, wording);
            }
        }
        combine(step, consultation);
    }

    private static void combine(Step step, Consultation consultation) {
        for (Decider decider : step.deciders()) {
            decider.combine(consultation.subject()).ifPresent(consultation::decided);
        }
    }

    /** In the order in which people read the tables, whichever way their rows were found. */
    private static void decide(Hits hits, List<Said> said, Consultation consultation, Wording wording) {
        int from = 0;
        for (int next = 0; next < said.size(); next++) {
            Said known = said.get(next);
            from = decide(hits, from, known.rank(), consultation, wording);
            consultation.fired(known.found());
            consultation.decided(known.of(hits.subject()));
        }
        decide(hits, from, Integer.MAX_VALUE, consultation, wording);
    }

    /** From one place up to the first row at that rank or behind it, of which the place is returned. */
    private static int decide(Hits hits, int first, int rank, Consultation consultation, Wording wording) {
        int from = first;
        while (from < hits.size() && hits.row(from).rank() < rank) {
            Decider decider = hits.row(from).decider();
            int to = hits.endOfTable(from);
            consultation.fired(to - from);
            Outcome made = decider.decide(hits.subject(), decider.found(hits, from, to), wording);
            if (made != null) {
                consultation.decided(made);
            }
            from = to;
        }
        return from;
    }

    private static void judgeAgain(Step step, Consultation variation, Wording wording) {
        List<Decider> reached = variation.reached(step);
        for (int each = 0; each < reached.size(); each++) {
            Decider decider = reached.get(each);
            List<Subject> parts = variation.subject().parts(decider.table().scope());
            boolean anew = false;
            for (int at = 0; at < parts.size(); at++) {
                Subject part = parts.get(at);
                if (part.differs(decider.reads())) {
                    decider.forget(part);
                    List<Row> applying = decider.applying(part);
                    variation.tried(decider.tried(applying));
                    decider.decide(part, applying, wording);
                    anew = true;
                }
            }
            if (anew) {
                decider.combine(variation.subject());
            }
        }
    }
}
