package org.engagementadvisor.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;

/** Takes a chunk of customers through all stages in one session: the network finds the rows, the deciders judge them. */
final class Stages {
    private static final int CHUNK = 64;

    private final List<Step> steps;
    private final Network network;
    private final Lexicon lexicon;
    private final IdentityHashMap<Row, Decider> owners = new IdentityHashMap<>();
    private final int decisive;

    Stages(List<Step> steps, Network network, Lexicon lexicon, List<String> decisiveAnswers) {
        this.steps = List.copyOf(steps);
        this.network = network;
        this.lexicon = lexicon;
        this.decisive = lastStepOf(decisiveAnswers);
        deciders().forEach(decider -> decider.table().rows().forEach(row -> owners.put(row, decider)));
    }

    Stream<Decider> deciders() {
        return steps.stream()
                .flatMap(step -> Stream.of(Scope.values())
                        .flatMap(scope -> step.tables().getOrDefault(scope, List.of()).stream()));
    }

    private int lastStepOf(List<String> answers) {
        int last = 0;
        for (Step step : steps) {
            boolean decides = step.after() != null
                    || step.tables().values().stream()
                            .flatMap(List::stream)
                            .anyMatch(decider ->
                                    decider.table().answers().anyMatch(fact -> answers.contains(fact.name())));
            last = decides ? step.number() : last;
        }
        return last;
    }

    /** Takes the customers through every stage. */
    void run(List<Consultation> consultations, Wording wording) {
        run(consultations, wording, steps.size() - 1);
    }

    /** Takes the customers no further than to the decisive answers. */
    void runToDecisive(List<Consultation> consultations, Wording wording) {
        run(consultations, wording, decisive);
    }

    private void run(List<Consultation> consultations, Wording wording, int last) {
        for (int from = 0; from < consultations.size(); from += CHUNK) {
            List<Consultation> chunk = consultations.subList(from, Math.min(from + CHUNK, consultations.size()));
            try (Network.Run run = network.start()) {
                for (Step step : steps.subList(0, last + 1)) {
                    advance(step, chunk, run, wording);
                }
            }
        }
    }

    private void advance(Step step, List<Consultation> chunk, Network.Run run, Wording wording) {
        List<Case> cases = new ArrayList<>();
        for (Consultation consultation : chunk) {
            if (step.after() != null) {
                cases.add(Case.after(step.after(), consultation.subject()));
            }
            for (Scope scope : step.tables().keySet()) {
                consultation.subject().parts(scope).forEach(part -> cases.add(Case.at(step.stage(scope), part)));
            }
        }
        cases.forEach(run::insert);
        if (step.after() != null) {
            run.fireRules();
        } else {
            run.fire();
        }
        int next = 0;
        for (Consultation consultation : chunk) {
            next = settle(step, consultation, cases, next, wording);
        }
    }

    /** Judges the cases of one customer, which stand together from {@code next} on. */
    private int settle(Step step, Consultation consultation, List<Case> cases, int next, Wording wording) {
        Subject whole = consultation.subject();
        int at = next;
        while (at < cases.size() && cases.get(at).subject().whole() == whole) {
            Case judged = cases.get(at);
            judged.given().forEach(answer -> {
                lexicon.slot(answer.answer()).ifPresent(slot -> whole.answer(slot, answer.value()));
                consultation.ruled(answer);
            });
            decide(judged, consultation, wording);
            at++;
        }
        step.tables().values().stream()
                .flatMap(List::stream)
                .forEach(decider -> decider.combine(whole).ifPresent(consultation::decided));
        return at;
    }

    private void decide(Case judged, Consultation consultation, Wording wording) {
        if (judged.hits().isEmpty()) {
            return;
        }
        IdentityHashMap<Decider, List<Row>> byTable = new IdentityHashMap<>();
        List<Decider> order = new ArrayList<>();
        for (Row row : judged.hits()) {
            Decider owner = Objects.requireNonNull(owners.get(row));
            byTable.computeIfAbsent(owner, fresh -> {
                        order.add(fresh);
                        return new ArrayList<>();
                    })
                    .add(row);
        }
        // The order in which Drools fires is not the order in which people read.
        order.sort(Comparator.comparing(decider -> decider.table().file()));
        for (Decider decider : order) {
            List<Row> rows = Objects.requireNonNull(byTable.get(decider));
            rows.sort(Comparator.comparingInt(Row::place));
            decider.decide(judged.subject(), rows, wording).ifPresent(consultation::decided);
        }
    }
}
