package org.engagementadvisor.scenario.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.engagementadvisor.scenario.mutation.ColumnCode.Kind;
import org.engagementadvisor.scenario.mutation.Sheet.Place;

/** The figures beside a figure, and the bounds that move with a bound. */
final class FigureChanges {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String OR_UNKNOWN = " or unknown";
    private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?( or unknown)?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Sheet sheet;
    private final List<ColumnCode> snippets;

    FigureChanges(Sheet sheet, List<ColumnCode> snippets) {
        this.sheet = sheet;
        this.snippets = snippets;
    }

    /** A little more and a little less. */
    List<BigDecimal> beside(Place place, ColumnCode snippet) {
        BigDecimal from = figure(place);
        BigDecimal step = step(place.row(), from, snippet);
        return List.of(plain(from.add(step)), plain(from.subtract(step)));
    }

    private BigDecimal step(int row, BigDecimal from, ColumnCode snippet) {
        if (snippet.kind() == Kind.WHOLE) {
            return BigDecimal.ONE;
        }
        BigDecimal percent = from.abs().multiply(HUNDREDTH);
        if (snippet.name().equals("zeroAt") || snippet.name().equals("hundredAt")) {
            return range(row).map(range -> range.multiply(HUNDREDTH)).orElse(percent);
        }
        if (!snippet.operator().isEmpty()) {
            return from.signum() == 0 ? HUNDREDTH : percent;
        }
        // Weights, points and hours are set in whole steps, amounts and fractions finer.
        return from.scale() <= 0 && from.abs().compareTo(HUNDRED) <= 0 ? BigDecimal.ONE : percent;
    }

    private Optional<BigDecimal> range(int row) {
        return part(row, "hundredAt")
                .flatMap(top -> part(row, "zeroAt").map(top::subtract))
                .map(BigDecimal::abs);
    }

    private Optional<BigDecimal> part(int row, String name) {
        for (int column = 1; column < snippets.size(); column++) {
            if (snippets.get(column).name().equals(name)
                    && !sheet.cell(row, column).isEmpty()) {
                return Optional.of(figure(new Place(row, column)));
            }
        }
        return Optional.empty();
    }

    /** The bound alone; with one bound that meets it from the other side; with all that lie on the same figure. */
    List<Map<Place, String>> moved(Place place, ColumnCode snippet, BigDecimal to) {
        String changed = written(place, to);
        Map<Place, String> alone = Map.of(place, changed);
        List<Map<Place, String>> ways = new ArrayList<>(List.of(alone));
        Map<Place, String> together = new HashMap<>(alone);
        Edge from = edge(snippet, figure(place));
        Edge moved = edge(snippet, to);
        for (Place other : sameFact(place, snippet)) {
            ColumnCode its = snippets.get(other.column());
            if (edge(its, figure(other)).equals(from)) {
                String text = written(other, cell(its, moved));
                together.put(other, text);
                if (its.isLower() != snippet.isLower()) {
                    ways.add(Map.of(place, changed, other, text));
                }
            }
        }
        if (together.size() > 2) {
            ways.add(together);
        }
        return ways;
    }

    /** The figure of a cell, which may go on to say that unknown does as well. */
    BigDecimal figure(Place place) {
        return new BigDecimal(sheet.cell(place.row(), place.column()).replace(OR_UNKNOWN, ""));
    }

    /** Another figure in that cell. */
    String written(Place place, BigDecimal figure) {
        boolean orUnknown = sheet.cell(place.row(), place.column()).endsWith(OR_UNKNOWN);
        return figure.toPlainString() + (orUnknown ? OR_UNKNOWN : "");
    }

    static boolean isFigure(String cell) {
        return FIGURE.matcher(cell).matches();
    }

    private List<Place> sameFact(Place place, ColumnCode snippet) {
        List<Place> places = new ArrayList<>();
        for (int column = 1; column < snippets.size(); column++) {
            ColumnCode other = snippets.get(column);
            if (!other.isBound() || !other.name().equals(snippet.name()) || other.kind() != snippet.kind()) {
                continue;
            }
            for (int row = sheet.firstRow(); row < sheet.rows().size(); row++) {
                var at = new Place(row, column);
                if (!at.equals(place) && isFigure(sheet.cell(row, column))) {
                    places.add(at);
                }
            }
        }
        return places;
    }

    /**
     * Where a bound cuts the figures in two.
     *
     * @param above whether the figure itself lies below the cut
     */
    private record Edge(BigDecimal figure, boolean above) {}

    private static Edge edge(ColumnCode snippet, BigDecimal figure) {
        boolean above = snippet.operator().equals(">") || snippet.operator().equals("<=");
        return above && snippet.kind() == Kind.WHOLE
                ? new Edge(plain(figure.add(BigDecimal.ONE)), false)
                : new Edge(plain(figure), above);
    }

    private static BigDecimal cell(ColumnCode snippet, Edge edge) {
        boolean above = snippet.operator().equals(">") || snippet.operator().equals("<=");
        return above && !edge.above() ? edge.figure().subtract(BigDecimal.ONE) : edge.figure();
    }

    /** The days beside a day; none beside what is no day, such as the name of a fact. */
    static List<String> daysBeside(String cell) {
        if (!DAY.matcher(cell).matches()) {
            return List.of();
        }
        LocalDate from = LocalDate.parse(cell);
        return List.of(from.plusDays(1).toString(), from.minusDays(1).toString());
    }

    private static BigDecimal plain(BigDecimal figure) {
        BigDecimal rounded = figure.setScale(Math.min(figure.scale(), 8), RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
