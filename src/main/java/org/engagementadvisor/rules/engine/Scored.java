package org.engagementadvisor.rules.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.rules.engine.WeightedMean.Figures;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** Where the figures of a weighted mean are kept; one for which the vocabulary has no word is not. */
record Scored(
        Slot score,
        @Nullable Slot worst,
        @Nullable Slot best,
        @Nullable Slot known) {

    static Scored of(Fact score, Lexicon lexicon) {
        String name = score.name();
        return new Scored(
                lexicon.slot(score),
                lexicon.find(name + Table.Mean.WORST),
                lexicon.find(name + Table.Mean.BEST),
                lexicon.find(name + Table.Mean.KNOWN));
    }

    GivenAnswers given(Figures figures) {
        List<Slot> slots = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        add(slots, score, values, figures.score());
        add(slots, worst, values, figures.worst());
        add(slots, best, values, figures.best());
        add(slots, known, values, figures.known());
        return new GivenAnswers(slots, values);
    }

    private static void add(List<Slot> slots, @Nullable Slot slot, List<Object> values, @Nullable BigDecimal value) {
        if (slot != null && value != null) {
            slots.add(slot);
            values.add(value);
        }
    }

    Stream<Slot> slots() {
        return Stream.of(
                        Optional.of(score),
                        Optional.ofNullable(worst),
                        Optional.ofNullable(best),
                        Optional.ofNullable(known))
                .flatMap(Optional::stream);
    }

    /** The figures that a subject was given; null if it was not. */
    @Nullable
    Figures of(Subject subject) {
        BigDecimal least = figure(subject, worst);
        BigDecimal most = figure(subject, best);
        BigDecimal share = figure(subject, known);
        return least == null || most == null || share == null
                ? null
                : new Figures(figure(subject, score), least, most, share);
    }

    private static @Nullable BigDecimal figure(Subject subject, @Nullable Slot slot) {
        return slot == null ? null : (BigDecimal) subject.value(slot);
    }
}
