package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.page.Messages;
import org.engagementadvisor.portfolio.PortfolioReport.MatrixPoint;
import org.engagementadvisor.portfolio.PortfolioReport.MatrixSquare;
import org.engagementadvisor.portfolio.PortfolioReport.Place;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the matrix of attractiveness and ability to win, which is 480 wide and high. A dot is as large as the customer's
 * turnover, in the colour of its segment; a line leads to it from where it stood before. The template draws it.
 *
 * @param colours what stands below it
 */
record MatrixPlot(String sideOfSquare, List<Square> squares, List<Dot> dots, List<Colour> colours) {
    private static final int SIDE = 480;
    private static final double SIDE_OF_SQUARE = (double) SIDE / Matrix.SQUARES;
    private static final double SCALE = SIDE / 100.0;
    private static final double SMALLEST = 3;
    private static final double LARGEST = 16;
    private static final double FAINTEST = 0.08;
    private static final double STRONGEST = 0.8;

    /** @param strength of its colour, the more the more customers */
    record Square(String x, String y, String strength, int customers) {}

    /** @param from null if it did not move as far as can be seen */
    record Dot(
            String x,
            String y,
            String radius,
            String style,
            String name,
            String id,
            @Nullable From from) {}

    record From(String x, String y) {}

    record Colour(String segment, String style) {}

    static MatrixPlot of(PortfolioReport report, FiguresInWords words, Messages messages) {
        int most = report.squares().stream()
                .mapToInt(MatrixSquare::customers)
                .max()
                .orElse(1);
        double largest =
                report.points().stream().mapToDouble(MatrixPlot::turnover).max().orElse(0);
        List<Colour> colours = new ArrayList<>();
        report.colours().forEach((segment, colour) -> colours.add(new Colour(segment, Svg.dot(colour))));
        return new MatrixPlot(
                Svg.number(SIDE_OF_SQUARE),
                report.squares().stream().map(square -> square(square, most)).toList(),
                report.points().stream()
                        .map(point -> dot(point, largest, said(point, words, messages)))
                        .toList(),
                colours);
    }

    /** How many of the dots have moved. */
    public long moved() {
        return dots.stream().filter(dot -> dot.from() != null).count();
    }

    private static double turnover(MatrixPoint point) {
        return point.turnover().doubleValue();
    }

    private static Square square(MatrixSquare square, int most) {
        double strength = FAINTEST + (1 - FAINTEST) * Math.sqrt((double) square.customers() / most) * STRONGEST;
        return new Square(
                Svg.number(square.ability() * SIDE_OF_SQUARE),
                Svg.number(SIDE - (square.attractiveness() + 1) * SIDE_OF_SQUARE),
                Svg.number(strength),
                square.customers());
    }

    private static Dot dot(MatrixPoint point, double largest, String name) {
        double size = largest <= 0 ? 0 : Math.sqrt(Math.max(0, turnover(point)) / largest);
        double radius = SMALLEST + (LARGEST - SMALLEST) * size;
        return new Dot(
                x(point.ability()),
                y(point.attractiveness()),
                Svg.number(radius),
                Svg.dot(point.colour()),
                name,
                point.id(),
                from(point, radius));
    }

    private static String x(BigDecimal ability) {
        return Svg.number(ability.doubleValue() * SCALE);
    }

    private static String y(BigDecimal attractiveness) {
        return Svg.number(SIDE - attractiveness.doubleValue() * SCALE);
    }

    /** A line that ends below its own dot would not be seen. */
    private static @Nullable From from(MatrixPoint point, double radius) {
        var before = point.before();
        if (before == null) {
            return null;
        }
        double up = point.attractiveness().subtract(before.attractiveness()).doubleValue() * SCALE;
        double right = point.ability().subtract(before.ability()).doubleValue() * SCALE;
        return Math.hypot(up, right) <= radius ? null : new From(x(before.ability()), y(before.attractiveness()));
    }

    private static String said(MatrixPoint point, FiguresInWords words, Messages messages) {
        List<String> said = new ArrayList<>(List.of(point.name(), words.spoken(Names.TURNOVER, point.turnover())));
        addKnown(said, point.segment());
        addKnown(said, point.cell());
        said.add(messages.text(
                "matrix.scores",
                words.spoken(Names.SCORE, point.attractiveness()),
                words.spoken(Names.SCORE, point.ability())));
        var before = point.before();
        if (before != null && hasMoved(point, before)) {
            said.add(messages.text(
                    "matrix.before",
                    words.spoken(Names.SCORE, before.attractiveness()),
                    words.spoken(Names.SCORE, before.ability())));
        }
        return String.join(", ", said);
    }

    private static boolean hasMoved(MatrixPoint point, Place before) {
        return point.attractiveness().compareTo(before.attractiveness()) != 0
                || point.ability().compareTo(before.ability()) != 0;
    }

    private static void addKnown(List<String> said, @Nullable String term) {
        if (term != null) {
            said.add(term);
        }
    }
}
