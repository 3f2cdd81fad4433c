package org.engagementadvisor.rules.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.fact.Assumed;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Scope;

/**
 * How far a fact reaches: what is computed of it, the tables that read that, what they answer, and so on, as far as it bears
 * on the decisive answers.
 */
public final class Reach {
    private final List<List<Decider>> deciders;
    private final Set<String> ruled;
    private final Assumed assumed;

    private Reach(List<List<Decider>> deciders, Set<String> ruled, Assumed assumed) {
        this.deciders = deciders;
        this.ruled = ruled;
        this.assumed = assumed;
    }

    /** The reach of the facts touched, through computed facts and the steps in their order. */
    static Reach of(
            List<String> touched, List<Step> steps, List<DrlFile> rules, List<String> decisive, Lexicon lexicon) {
        List<List<Decider>> deciders = new ArrayList<>();
        Set<Scope> answered = EnumSet.noneOf(Scope.class);
        Set<String> bearing = bearing(steps, rules, decisive, lexicon);
        Set<String> names = new HashSet<>(touched);
        addComputed(names, lexicon);
        for (Step step : steps) {
            List<Decider> reached = new ArrayList<>();
            for (Decider decider : step.deciders()) {
                if (decider.allGiven()
                                .anyMatch(slot -> bearing.contains(slot.fact().name()))
                        && decider.table().reads().map(Fact::name).anyMatch(names::contains)) {
                    reached.add(decider);
                    answered.add(decider.table().scope());
                    decider.allGiven().forEach(slot -> names.add(slot.fact().name()));
                }
            }
            deciders.add(reached);
            rules.stream()
                    .filter(file -> file.folder().equals(step.after()))
                    .forEach(file -> names.addAll(file.answers()));
            addComputed(names, lexicon);
        }
        Set<String> ruled = rules.stream()
                .filter(file -> !Collections.disjoint(file.answers(), bearing))
                .map(DrlFile::folder)
                .collect(Collectors.toSet());
        return new Reach(deciders, ruled, new Assumed(touched, names, answered, lexicon));
    }

    /** The facts and answers on which the decisive ones rest. */
    private static Set<String> bearing(List<Step> steps, List<DrlFile> rules, List<String> decisive, Lexicon lexicon) {
        Set<String> bearing = new HashSet<>(decisive);
        rules.forEach(file -> bearing.addAll(file.reads()));
        List<Step> backwards = new ArrayList<>(steps);
        Collections.reverse(backwards);
        for (Step step : backwards) {
            for (Decider decider : step.deciders()) {
                if (decider.allGiven()
                        .anyMatch(slot -> bearing.contains(slot.fact().name()))) {
                    decider.table().reads().forEach(fact -> {
                        bearing.add(fact.name());
                        lexicon.answersBehind(fact.name()).forEach(bearing::add);
                    });
                }
            }
        }
        return bearing;
    }

    private static void addComputed(Set<String> names, Lexicon lexicon) {
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Slot slot : lexicon.slots()) {
                if (slot.needs().stream().anyMatch(names::contains)) {
                    grown |= names.add(slot.fact().name());
                }
            }
        }
    }

    /** The tables of a step that it reaches. */
    List<Decider> deciders(Step step) {
        return deciders.get(step.number());
    }

    /** Whether a decisive answer may rest on what the DRL of that folder answers. */
    boolean bearsOnRules(String folder) {
        return ruled.contains(folder);
    }

    /** What it makes of the facts. */
    Assumed assumed() {
        return assumed;
    }

    /** The answers of decisions of the domain, about the customer as a whole, that it reaches. */
    public Stream<Slot> decided() {
        return deciders.stream()
                .flatMap(List::stream)
                .filter(decider -> !decider.code().isEmpty() && decider.table().scope() != Scope.AREA)
                .flatMap(Decider::concerns)
                .distinct();
    }
}
