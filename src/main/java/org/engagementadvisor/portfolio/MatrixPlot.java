package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.engagementadvisor.portfolio.PortfolioReport.MatrixPoint;
import org.engagementadvisor.portfolio.PortfolioReport.MatrixSquare;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** The matrix of attractiveness and ability to win, drawn; every customer a dot in the colour of its segment. */
final class MatrixPlot {
    static final Set<String> COLOURS = Set.of("red", "blue", "green", "orange", "violet", "yellow", "white", "grey");

    private static final int SIDE = 480;
    private static final int LEFT = 44;
    private static final int TOP = 14;
    private static final double SCALE = SIDE / 100.0;
    private static final double SMALLEST = 3;
    private static final double LARGEST = 16;
    private static final double FAINTEST = 0.08;

    private final PortfolioReport report;
    private final RuleBook book;
    private final double largest;

    MatrixPlot(PortfolioReport report, RuleBook book) {
        this.report = report;
        this.book = book;
        largest = report.points().stream()
                .mapToDouble(point -> point.turnover().doubleValue())
                .max()
                .orElse(0);
    }

    void draw(Html html) {
        html.add("<svg viewBox=\"0 0 " + (LEFT + SIDE + 10) + " " + (TOP + SIDE + 40) + "\" role=\"img\" aria-label=\""
                + "Matrix: attractiveness upwards, ability to win to the right\">");
        thirds(html);
        report.squares().forEach(square -> square(html, square));
        report.points().forEach(point -> dot(html, point));
        html.add("</svg>");
    }

    private static void thirds(Html html) {
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                html.add("<rect class=\"grid\" x=\"" + (LEFT + i * SIDE / 3) + "\" y=\"" + (TOP + j * SIDE / 3)
                        + "\" width=\"" + SIDE / 3 + "\" height=\"" + SIDE / 3 + "\"/>");
            }
        }
        int bottom = TOP + SIDE + 18;
        html.add("<text x=\"" + LEFT + "\" y=\"" + bottom + "\">low</text>");
        html.add("<text x=\"" + (LEFT + SIDE / 2) + "\" y=\"" + bottom
                + "\" text-anchor=\"middle\">ability to win →</text>");
        html.add("<text x=\"" + (LEFT + SIDE) + "\" y=\"" + bottom + "\" text-anchor=\"end\">high</text>");
        int middle = TOP + SIDE / 2;
        html.add("<text transform=\"rotate(-90 18 " + middle + ")\" x=\"18\" y=\"" + middle
                + "\" text-anchor=\"middle\">attractiveness →</text>");
    }

    private void square(Html html, MatrixSquare square) {
        double side = (double) SIDE / Matrix.SQUARES;
        int most = report.squares().stream()
                .mapToInt(MatrixSquare::customers)
                .max()
                .orElse(1);
        double strength = FAINTEST + (1 - FAINTEST) * Math.sqrt((double) square.customers() / most) * 0.8;
        html.add("<rect class=\"dense\" x=\"" + Plot.number(LEFT + square.ability() * side) + "\" y=\""
                + Plot.number(TOP + SIDE - (square.attractiveness() + 1) * side) + "\" width=\"" + Plot.number(side)
                + "\" height=\"" + Plot.number(side) + "\" fill-opacity=\"" + Plot.number(strength) + "\"><title>"
                + square.customers() + "</title></rect>");
    }

    private void dot(Html html, MatrixPoint point) {
        double size = largest <= 0 ? 0 : Math.sqrt(Math.max(0, point.turnover().doubleValue()) / largest);
        html.add("<circle class=\"dot " + colour(point.colour()) + "\" cx=\""
                + Plot.number(LEFT + point.ability().doubleValue() * SCALE) + "\" cy=\""
                + Plot.number(TOP + SIDE - point.attractiveness().doubleValue() * SCALE) + "\" r=\""
                + Plot.number(SMALLEST + (LARGEST - SMALLEST) * size) + "\"><title>" + Html.escaped(said(point))
                + "</title></circle>");
    }

    private String said(MatrixPoint point) {
        String turnover = book.words().shown("turnover", Plot.whole(point.turnover()));
        return point.name() + ", " + turnover + (point.segment() == null ? "" : ", " + point.segment())
                + (point.cell() == null ? "" : ", " + point.cell()) + ", attractiveness "
                + book.words().shown("score", tenth(point.attractiveness())) + ", ability "
                + book.words().shown("score", tenth(point.ability()));
    }

    private static BigDecimal tenth(BigDecimal score) {
        return score.setScale(1, RoundingMode.HALF_UP);
    }

    /** Only what the page has a colour for; the term of a book could be anything. */
    static String colour(@Nullable String colour) {
        return colour != null && COLOURS.contains(colour) ? colour : "plain";
    }
}
