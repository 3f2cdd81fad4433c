package org.engagementadvisor.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.words.Wording;

/**
 * As much of the stages as some facts rest on, to learn these without judging customers whole. Their few tables are asked row by
 * row, which costs less than the network.
 */
public final class Slice {
    private final Stages stages;
    private final List<Layer> layers;
    private final boolean whole;
    private final boolean ruled;

    /** The tables of a step that are asked; the step runs DRL if it has none. */
    private record Layer(Step step, List<Decider> deciders) {}

    private Slice(Stages stages, List<Layer> layers, boolean whole) {
        this.stages = stages;
        this.layers = layers;
        this.whole = whole;
        this.ruled = layers.stream().anyMatch(layer -> layer.step().after() != null);
    }

    /** All of them: what is said of recommendations rests on all that recommend. */
    static Slice whole(Stages stages) {
        return new Slice(stages, List.of(), true);
    }

    static Slice of(Stages stages, List<Step> steps, Set<String> facts, List<DrlFile> rules, Lexicon lexicon) {
        Set<String> needed = new HashSet<>();
        facts.forEach(fact -> need(fact, needed, lexicon));
        List<Step> backwards = new ArrayList<>(steps);
        Collections.reverse(backwards);
        List<Layer> layers = new ArrayList<>();
        for (Step step : backwards) {
            List<DrlFile> files = rules.stream()
                    .filter(file -> file.folder().equals(step.after()))
                    .filter(file -> !Collections.disjoint(file.answers(), needed))
                    .toList();
            List<Decider> deciders = step.deciders().stream()
                    .filter(decider -> decider.allGiven()
                            .anyMatch(slot -> needed.contains(slot.fact().name())))
                    .toList();
            files.forEach(file -> file.reads().forEach(fact -> need(fact, needed, lexicon)));
            deciders.forEach(
                    decider -> decider.reads().forEach(slot -> need(slot.fact().name(), needed, lexicon)));
            if (!files.isEmpty() || !deciders.isEmpty()) {
                layers.add(new Layer(step, deciders));
            }
        }
        Collections.reverse(layers);
        return new Slice(stages, layers, false);
    }

    private static void need(String fact, Set<String> needed, Lexicon lexicon) {
        needed.add(fact);
        lexicon.answersBehind(fact).forEach(needed::add);
    }

    /** Takes the customers as far as the facts ask for. */
    public void run(List<Consultation> consultations, Wording wording) {
        List<Consultation> sliced = new ArrayList<>();
        List<Consultation> others = new ArrayList<>();
        consultations.forEach(each -> (isSliced(each.subject()) ? sliced : others).add(each));
        if (!others.isEmpty()) {
            stages.run(others, wording);
        }
        for (Layer layer : layers) {
            String folder = layer.step().after();
            if (folder != null && !sliced.isEmpty()) {
                stages.rule(folder, sliced);
            }
            sliced.forEach(each -> layer.deciders().forEach(decider -> decide(decider, each.subject(), wording)));
        }
    }

    /** Rules in DRL may look at anything that a person's word rested on. */
    private boolean isSliced(Subject customer) {
        return !whole && (!ruled || customer.customer().earlier() == null);
    }

    private static void decide(Decider decider, Subject customer, Wording wording) {
        for (Subject part : customer.parts(decider.table().scope())) {
            decider.decide(part, decider.applying(part), wording);
        }
        decider.combine(customer);
    }
}
