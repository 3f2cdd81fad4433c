package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.engagementadvisor.portfolio.PortfolioReport.CurvePoint;

/**
 * The whale curve in a frame of 560 by 300: margins added up, from the best customer to the worst. The template draws it.
 *
 * @param line its points
 * @param zero where no margin is
 * @param highest the margin of those who earn, in words
 * @param share at how many percent of the buyers that is, and how much of the margin of all; empty where all together earn nothing
 * @param together the margin of all, in words
 */
record CurvePlot(String line, String zero, String highest, String share, String together, String buyers) {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 300;
    private static final int SIDE = 10;
    private static final int TOP = 24;
    private static final int BOTTOM = 30;

    /** @param points at least one */
    static CurvePlot of(List<CurvePoint> points, FiguresInWords words) {
        ToDoubleFunction<CurvePoint> margin = point -> point.margin().doubleValue();
        double most = points.stream().mapToDouble(margin).max().orElse(0);
        double least = Math.min(0, points.stream().mapToDouble(margin).min().orElse(0));
        CurvePoint last = points.get(points.size() - 1);
        double across = (WIDTH - 2.0 * SIDE) / Math.max(1, last.customers());
        double up = (HEIGHT - TOP - BOTTOM) / Math.max(most - least, 1e-9);
        String line = points.stream()
                .map(point -> Svg.number(SIDE + across * point.customers()) + ","
                        + Svg.number(TOP + (most - margin.applyAsDouble(point)) * up))
                .collect(Collectors.joining(" "));
        return new CurvePlot(
                line,
                Svg.number(TOP + most * up),
                words.spoken("portfolioMargin", BigDecimal.valueOf(most)),
                share(points, words),
                words.spoken("portfolioMargin", last.margin()),
                words.inTable("buyers", last.customers()));
    }

    private static String share(List<CurvePoint> points, FiguresInWords words) {
        CurvePoint last = points.get(points.size() - 1);
        CurvePoint top =
                points.stream().max(Comparator.comparing(CurvePoint::margin)).orElse(last);
        if (last.margin().signum() <= 0 || last.customers() == 0) {
            return "";
        }
        BigDecimal ofBuyers =
                BigDecimal.valueOf(top.customers()).divide(BigDecimal.valueOf(last.customers()), MathContext.DECIMAL64);
        BigDecimal ofMargin = top.margin().divide(last.margin(), MathContext.DECIMAL64);
        return " (" + words.spoken("groupShare", ofMargin) + " / " + words.spoken("groupShare", ofBuyers) + ")";
    }
}
