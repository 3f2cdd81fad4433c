package org.engagementadvisor.rules.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.words.Wording;

/**
 * The stages of a release that differs from a former one in rows of some tables only. Of customers whom the former has judged, each table that reads
 * nothing that has come out otherwise says what it said; the others are asked. From the first table on that judges recommendations, all
 * are: these are made anew.
 */
public final class Successor {
    private final Stages stages;
    private final List<Layer> layers;

    /** A table of both releases. */
    record Heir(Decider decider, Decider former, boolean changed, BitSet reads) {
        boolean isReached(BitSet moved) {
            return changed || reads.intersects(moved);
        }
    }

    /** The tables of a step in the order in which people read them; the step runs DRL if it has none. */
    record Layer(Step step, List<Heir> heirs) {}

    private Successor(Stages stages, List<Layer> layers) {
        this.stages = stages;
        this.layers = layers;
    }

    /**
     * Makes ready to follow.
     *
     * @param before those of the former release, with the same tables and an equal vocabulary
     * @param changed the files of the tables of which a row differs
     */
    public static Successor of(Stages before, Stages after, Collection<String> changed) {
        List<Layer> layers = new ArrayList<>();
        for (Step step : after.steps()) {
            if (step.ranks()) {
                break;
            }
            List<Heir> heirs = step.deciders().stream()
                    .sorted(Comparator.comparing(decider -> decider.table().place()))
                    .map(decider -> heir(decider, before, changed, after.lexicon()))
                    .toList();
            layers.add(new Layer(step, heirs));
        }
        return new Successor(after, layers);
    }

    private static Heir heir(Decider decider, Stages before, Collection<String> changed, Lexicon lexicon) {
        String file = decider.table().file();
        Decider former = Objects.requireNonNull(before.decider(file));
        BitSet reads = new BitSet();
        decider.reads().forEach(slot -> behind(slot, lexicon).forEach(need -> reads.set(need.place())));
        return new Heir(decider, former, changed.contains(file), reads);
    }

    /** A fact and the answers of which it is computed. */
    private static Stream<Slot> behind(Slot slot, Lexicon lexicon) {
        return Stream.concat(
                Stream.of(slot),
                lexicon.answersBehind(slot.fact().name()).flatMap(name -> lexicon.slot(name).stream()));
    }

    /** The same customers, judged by this release. */
    public List<Consultation> judged(List<Consultation> former, Wording wording) {
        List<Succession> all = former.stream()
                .map(each -> new Succession(each, stages.lexicon()))
                .toList();
        Deadline deadline = Deadline.of(all.size());
        for (Layer layer : layers) {
            deadline.look();
            String folder = layer.step().after();
            if (folder != null) {
                rule(folder, all);
            } else {
                all.forEach(each -> each.judge(layer, wording));
            }
        }
        List<Consultation> latter = all.stream().map(Succession::latter).toList();
        stages.run(latter, layers.size(), wording);
        return latter;
    }

    private void rule(String folder, List<Succession> all) {
        List<Succession> anew = new ArrayList<>();
        for (Succession each : all) {
            Case known = each.ruledAlike(folder);
            if (known == null) {
                anew.add(each);
            } else {
                stages.keep(folder, known, each.latter());
            }
        }
        if (!anew.isEmpty()) {
            stages.rule(folder, anew.stream().map(Succession::latter).toList());
            anew.forEach(each -> each.noteRuled(folder));
        }
    }
}
