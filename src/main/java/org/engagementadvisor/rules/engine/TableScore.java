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
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.jspecify.annotations.Nullable;

/** The score that a table of points gives each case, and the customer as the mean over its areas; none for other tables. */
final class TableScore {
    private final Table table;
    private final WeightedMean mean;
    private final @Nullable Scored score;
    private final @Nullable Scored combined;
    private final @Nullable Slot weight;

    TableScore(Table table, Lexicon lexicon) {
        this.table = table;
        this.mean = new WeightedMean(table.rows(), lexicon);
        Table.Mean answered = table.mean();
        this.score = answered == null ? null : Scored.of(answered.answer(), lexicon);
        this.combined =
                answered == null || answered.combined() == null ? null : Scored.of(answered.combined(), lexicon);
        this.weight = answered == null || answered.weightedBy() == null ? null : lexicon.slot(answered.weightedBy());
    }

    boolean combines() {
        return combined != null;
    }

    /** The score itself, without what it may turn out to be. */
    Stream<Slot> score() {
        return Stream.ofNullable(score).map(Scored::score);
    }

    Stream<Slot> ofEach() {
        return Stream.ofNullable(score).flatMap(Scored::slots);
    }

    Stream<Slot> ofAll() {
        return Stream.ofNullable(combined).flatMap(Scored::slots);
    }

    /** The points that a row makes for a subject; null if they are unknown. */
    @Nullable
    BigDecimal points(Row row, Subject subject) {
        return mean.points(row, subject);
    }

    Outcome of(Decider decider, Subject subject, List<Row> rows) {
        var criteria = mean.criteria(rows, subject);
        Figures figures = WeightedMean.of(criteria);
        List<Row> counted = new ArrayList<>(criteria.size());
        criteria.forEach(criterion -> counted.add(criterion.row()));
        GivenAnswers given = score == null || figures == null ? GivenAnswers.NOTHING : score.given(figures);
        return new Outcome(decider, subject, counted, given, null);
    }

    /** The customer's, once all areas are judged; empty if there is none. */
    Optional<Outcome> combine(Decider decider, Subject whole) {
        if (score == null || combined == null) {
            return Optional.empty();
        }
        List<Figures> parts = new ArrayList<>();
        List<@Nullable BigDecimal> weights = new ArrayList<>();
        for (Subject part : whole.parts(table.scope())) {
            Figures figures = score.of(part);
            if (figures != null) {
                parts.add(figures);
                weights.add(weight == null ? null : (BigDecimal) part.value(weight));
            }
        }
        combined.slots().forEach(slot -> whole.answer(slot, null));
        Figures figures = WeightedMean.combined(parts, weights);
        if (figures == null) {
            return Optional.empty();
        }
        GivenAnswers given = combined.given(figures);
        given.keepWith(whole);
        return Optional.of(new Outcome(decider, whole, List.of(), given, null));
    }
}
