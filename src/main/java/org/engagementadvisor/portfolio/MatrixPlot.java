package org.engagementadvisor.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.page.Messages;
import org.engagementadvisor.portfolio.PortfolioReport.MatrixPoint;
import org.engagementadvisor.portfolio.PortfolioReport.MatrixSquare;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the matrix of attractiveness and ability to win, which is 480 wide and high. A dot is as large as the customer's
 * turnover, in the colour of its segment. The template draws it.
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

    record Dot(String x, String y, String radius, String style, String name, String id) {}

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
        return new Dot(
                Svg.number(point.ability().doubleValue() * SCALE),
                Svg.number(SIDE - point.attractiveness().doubleValue() * SCALE),
                Svg.number(SMALLEST + (LARGEST - SMALLEST) * size),
                Svg.dot(point.colour()),
                name,
                point.id());
    }

    private static String said(MatrixPoint point, FiguresInWords words, Messages messages) {
        List<String> said = new ArrayList<>(List.of(point.name(), words.whole(Names.TURNOVER, point.turnover())));
        addKnown(said, point.segment());
        addKnown(said, point.cell());
        said.add(messages.text(
                "matrix.scores",
                words.tenth(Names.SCORE, point.attractiveness()),
                words.tenth(Names.SCORE, point.ability())));
        return String.join(", ", said);
    }

    private static void addKnown(List<String> said, @Nullable String term) {
        if (term != null) {
            said.add(term);
        }
    }
}
