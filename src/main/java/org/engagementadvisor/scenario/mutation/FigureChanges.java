package org.engagementadvisor.scenario.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.scenario.mutation.Content.Kind;
import org.engagementadvisor.scenario.mutation.TableCells.Place;

/** The figures beside a figure, and the bounds that move with a bound. */
final class FigureChanges {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final TableCells cells;

    FigureChanges(TableCells cells) {
        this.cells = cells;
    }

    /** A little more and a little less than the figure of a cell. */
    List<BigDecimal> beside(Place place, BigDecimal from) {
        BigDecimal step = step(place, from);
        return List.of(plain(from.add(step)), plain(from.subtract(step)));
    }

    private BigDecimal step(Place place, BigDecimal from) {
        Content content = cells.content(place);
        if (content.kind() == Kind.WHOLE) {
            return BigDecimal.ONE;
        }
        BigDecimal percent = from.abs().multiply(HUNDREDTH);
        if (content.column() instanceof Column.Says says
                && (says.action() == Action.ZERO_AT || says.action() == Action.HUNDRED_AT)) {
            return scale(cells.row(place))
                    .map(scale -> scale.multiply(HUNDREDTH))
                    .orElse(percent);
        }
        if (content.column() instanceof Column.Asks) {
            return from.signum() == 0 ? HUNDREDTH : percent;
        }
        // Weights, points and hours are set in whole steps, amounts and fractions finer.
        return from.scale() <= 0 && from.abs().compareTo(HUNDRED) <= 0 ? BigDecimal.ONE : percent;
    }

    private static Optional<BigDecimal> scale(Row row) {
        return row.says(Action.ZERO_AT) instanceof BigDecimal zero
                        && row.says(Action.HUNDRED_AT) instanceof BigDecimal hundred
                ? Optional.of(hundred.subtract(zero).abs())
                : Optional.empty();
    }

    /** The bound alone; with one bound that meets it from the other side; with all that lie on the same figure. */
    List<Map<Place, String>> moved(Place place, BigDecimal figure, BigDecimal to) {
        Content content = cells.content(place);
        String changed = cells.instead(place, to);
        Map<Place, String> alone = Map.of(place, changed);
        List<Map<Place, String>> ways = new ArrayList<>(List.of(alone));
        Map<Place, String> together = new HashMap<>(alone);
        Edge from = edge(content, figure);
        Edge moved = edge(content, to);
        sameFact(place).forEach((other, its) -> {
            Content bound = cells.content(other);
            if (edge(bound, its).equals(from)) {
                String text = cells.instead(other, figure(bound, moved));
                together.put(other, text);
                if (bound.isLower() != content.isLower()) {
                    ways.add(Map.of(place, changed, other, text));
                }
            }
        });
        if (together.size() > 2) {
            ways.add(together);
        }
        return ways;
    }

    /** The other bounds on the same fact, column by column. */
    private Map<Place, BigDecimal> sameFact(Place place) {
        Content content = cells.content(place);
        Map<Place, BigDecimal> bounds = new LinkedHashMap<>();
        cells.columns().forEach((column, other) -> {
            if (other.isBound() && other.name().equals(content.name())) {
                cells.rows()
                        .map(row -> new Place(row, column))
                        .filter(at -> !at.equals(place))
                        .forEach(at -> cells.figure(at).ifPresent(figure -> bounds.put(at, figure)));
            }
        });
        return bounds;
    }

    /**
     * Where a bound cuts the figures in two.
     *
     * @param above whether the figure itself lies below the cut
     */
    private record Edge(BigDecimal figure, boolean above) {}

    private static Edge edge(Content bound, BigDecimal figure) {
        return bound.cutsAbove() && bound.kind() == Kind.WHOLE
                ? new Edge(plain(figure.add(BigDecimal.ONE)), false)
                : new Edge(plain(figure), bound.cutsAbove());
    }

    private static BigDecimal figure(Content bound, Edge edge) {
        return bound.cutsAbove() && !edge.above() ? edge.figure().subtract(BigDecimal.ONE) : edge.figure();
    }

    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal rounded = figure.setScale(Math.min(figure.scale(), 8), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
