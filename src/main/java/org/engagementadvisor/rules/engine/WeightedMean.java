package org.engagementadvisor.rules.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.fact.Values;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Row;
import org.jspecify.annotations.Nullable;

/** Points of 0 to 100 weighted by criterion, with the worst and the best that the unknown ones could make of it. */
public final class WeightedMean {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int SCORE_SCALE = 2;
    private static final int SHARE_SCALE = 4;
    private static final int DIVISION_SCALE = 12;

    /**
     * One criterion of a case.
     *
     * @param points 0 to 100; null if unknown
     */
    public record Criterion(
            Row row, BigDecimal weight, @Nullable BigDecimal points) {}

    /**
     * The figures of one case.
     *
     * @param score over what is known; null if nothing is
     * @param known the share of the weight that is known
     */
    public record Figures(@Nullable BigDecimal score, BigDecimal worst, BigDecimal best, BigDecimal known) {}

    /**
     * How a row makes points: as they stand, or of a fact between two values.
     *
     * @param criterion the place of its name among those of the table
     * @param scored the fact; null if the points stand in the row
     */
    private record Scale(
            Row row,
            int criterion,
            BigDecimal weight,
            @Nullable BigDecimal points,
            @Nullable Slot scored,
            @Nullable BigDecimal zero,
            @Nullable BigDecimal hundred) {

        @Nullable
        BigDecimal points(Subject subject) {
            if (points != null || scored == null) {
                return points;
            }
            Object value = subject.value(scored);
            if (value == null || zero == null || hundred == null) {
                return null;
            }
            return Values.decimal(value)
                    .subtract(zero)
                    .multiply(HUNDRED)
                    .divide(hundred.subtract(zero), DIVISION_SCALE, RoundingMode.HALF_UP)
                    .max(BigDecimal.ZERO)
                    .min(HUNDRED);
        }
    }

    private final List<@Nullable Scale> scales = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** Prepares the rows of a table, so that a case costs arithmetic alone. */
    WeightedMean(List<Row> rows, Lexicon lexicon) {
        rows.forEach(row -> scales.add(scale(row, lexicon)));
    }

    private int place(String criterion) {
        if (!names.contains(criterion)) {
            names.add(criterion);
        }
        return names.indexOf(criterion);
    }

    private @Nullable Scale scale(Row row, Lexicon lexicon) {
        Object criterion = row.says(Action.CRITERION);
        BigDecimal weight = (BigDecimal) row.says(Action.WEIGHT);
        if (criterion == null || weight == null) {
            return null;
        }
        return new Scale(
                row,
                place(criterion.toString()),
                weight,
                (BigDecimal) row.says(Action.POINTS),
                row.says(Action.SCORED) instanceof Fact scored ? lexicon.slot(scored) : null,
                (BigDecimal) row.says(Action.ZERO_AT),
                (BigDecimal) row.says(Action.HUNDRED_AT));
    }

    /** The criteria of the rows that apply: of two rows with one criterion, the upper counts. */
    List<Criterion> criteria(List<Row> rows, Subject subject) {
        List<Criterion> criteria = new ArrayList<>(rows.size());
        boolean[] seen = new boolean[names.size()];
        for (Row row : rows) {
            Scale scale = scales.get(row.place());
            if (scale != null && !seen[scale.criterion()]) {
                seen[scale.criterion()] = true;
                criteria.add(new Criterion(row, scale.weight(), scale.points(subject)));
            }
        }
        return criteria;
    }

    /** The points that a row makes for a subject; null if they are unknown. */
    @Nullable
    BigDecimal points(Row row, Subject subject) {
        Scale scale = scales.get(row.place());
        return scale == null ? null : scale.points(subject);
    }

    public static @Nullable Figures of(Collection<Criterion> criteria) {
        BigDecimal weight = BigDecimal.ZERO;
        BigDecimal known = BigDecimal.ZERO;
        BigDecimal sum = BigDecimal.ZERO;
        for (Criterion criterion : criteria) {
            weight = weight.add(criterion.weight());
            if (criterion.points() != null) {
                known = known.add(criterion.weight());
                sum = sum.add(criterion.weight().multiply(criterion.points()));
            }
        }
        if (weight.signum() == 0) {
            return null;
        }
        BigDecimal unknown = weight.subtract(known).multiply(HUNDRED);
        return new Figures(
                known.signum() == 0 ? null : score(sum, known),
                score(sum, weight),
                score(sum.add(unknown), weight),
                share(known, weight));
    }

    /** The mean over parts with a weight each; a part without a weight counts only if none has one. */
    static @Nullable Figures combined(List<Figures> parts, List<@Nullable BigDecimal> weights) {
        boolean weighted = weights.stream().anyMatch(weight -> weight != null && weight.signum() > 0);
        List<BigDecimal> shares = new ArrayList<>();
        for (BigDecimal weight : weights) {
            shares.add(!weighted ? BigDecimal.ONE : weight == null ? BigDecimal.ZERO : weight);
        }
        BigDecimal all = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() == 0) {
            return null;
        }
        BigDecimal scored = BigDecimal.ZERO;
        BigDecimal score = BigDecimal.ZERO;
        BigDecimal worst = BigDecimal.ZERO;
        BigDecimal best = BigDecimal.ZERO;
        BigDecimal known = BigDecimal.ZERO;
        for (int i = 0; i < parts.size(); i++) {
            Figures part = parts.get(i);
            BigDecimal share = shares.get(i);
            if (part.score() != null) {
                scored = scored.add(share);
                score = score.add(part.score().multiply(share));
            }
            worst = worst.add(part.worst().multiply(share));
            best = best.add(part.best().multiply(share));
            known = known.add(part.known().multiply(share));
        }
        return new Figures(
                scored.signum() == 0 ? null : score(score, scored),
                score(worst, all),
                score(best, all),
                share(known, all));
    }

    private static BigDecimal score(BigDecimal sum, BigDecimal weight) {
        return sum.divide(weight, SCORE_SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, SHARE_SCALE, RoundingMode.HALF_UP);
    }
}
