package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.engagementadvisor.portfolio.PortfolioReport.CurvePoint;

/**
 * The margin of customers in descending order, added up. Customers whose margins are within a few percent of each other are one
 * step of the curve, with their exact sum, so that the curve stays as short for a million of them.
 */
final class WhaleCurve {
    private static final double STEPS_A_DECADE = 40;
    private static final int MOST = 1_000;

    private final NavigableMap<Integer, Step> steps = new TreeMap<>();

    private static final class Step {
        private int customers;
        private BigDecimal margin = BigDecimal.ZERO;
    }

    void add(BigDecimal margin) {
        Step step = steps.computeIfAbsent(place(margin), first -> new Step());
        step.customers++;
        step.margin = step.margin.add(margin);
    }

    /** Larger for larger margins, 0 for none. */
    private static int place(BigDecimal margin) {
        double size = Math.log10(Math.abs(margin.doubleValue()) + 1) * STEPS_A_DECADE;
        int place = margin.signum() == 0 ? 0 : 1 + (int) Math.min(size, MOST);
        return margin.signum() * place;
    }

    /** From none to all; empty if there are no customers. */
    List<CurvePoint> points() {
        List<CurvePoint> points = new ArrayList<>();
        int customers = 0;
        BigDecimal margin = BigDecimal.ZERO;
        for (Step step : steps.descendingMap().values()) {
            if (points.isEmpty()) {
                points.add(new CurvePoint(0, BigDecimal.ZERO));
            }
            customers += step.customers;
            margin = margin.add(step.margin);
            points.add(new CurvePoint(customers, margin));
        }
        return points;
    }
}
