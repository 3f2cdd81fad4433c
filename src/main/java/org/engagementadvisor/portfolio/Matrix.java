package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.engagementadvisor.portfolio.PortfolioReport.MatrixPoint;
import org.engagementadvisor.portfolio.PortfolioReport.MatrixSquare;

/**
 * Where customers stand between attractiveness and ability to win. Each is a point as long as they are a few thousand; beyond
 * that, squares count them and only the largest are points.
 */
final class Matrix {
    static final int SQUARES = 20;

    private static final int MOST_POINTS = 3_000;
    private static final int LARGEST = 100;
    private static final int TOP = 100;
    private static final Comparator<MatrixPoint> ORDER = Comparator.comparing(
                    MatrixPoint::turnover, Comparator.reverseOrder())
            .thenComparing(MatrixPoint::id);

    private final Best<MatrixPoint> largest = new Best<>(LARGEST, ORDER);
    private final int[][] squares = new int[SQUARES][SQUARES];
    private final List<MatrixPoint> points = new ArrayList<>();
    private int placed;
    private int notPlaced;

    void add(Counted customer) {
        BigDecimal attractiveness = customer.amount(Names.ATTRACTIVENESS);
        BigDecimal ability = customer.amount(Names.ABILITY);
        if (attractiveness == null || ability == null || !customer.isPlaced()) {
            notPlaced++;
            return;
        }
        placed++;
        BigDecimal turnover = customer.amount(Names.TURNOVER);
        MatrixPoint point = new MatrixPoint(
                customer.id(),
                customer.shown(),
                attractiveness,
                ability,
                turnover == null ? BigDecimal.ZERO : turnover,
                customer.term(Names.SEGMENT),
                customer.term(Names.COLOUR),
                customer.term(Names.CELL));
        squares[square(attractiveness)][square(ability)]++;
        largest.offer(point);
        if (placed <= MOST_POINTS) {
            points.add(point);
        } else {
            points.clear();
        }
    }

    private static int square(BigDecimal score) {
        return Math.max(0, Math.min(SQUARES - 1, score.intValue() * SQUARES / TOP));
    }

    int placed() {
        return placed;
    }

    /** Customers of whom too little is known. */
    int notPlaced() {
        return notPlaced;
    }

    /** The largest first. */
    List<MatrixPoint> points() {
        if (placed > MOST_POINTS) {
            return largest.list();
        }
        return points.stream().sorted(ORDER).toList();
    }

    /** Empty as long as each customer is a point. */
    List<MatrixSquare> squares() {
        List<MatrixSquare> counted = new ArrayList<>();
        for (int i = 0; placed > MOST_POINTS && i < SQUARES; i++) {
            for (int j = 0; j < SQUARES; j++) {
                if (squares[i][j] > 0) {
                    counted.add(new MatrixSquare(i, j, squares[i][j]));
                }
            }
        }
        return counted;
    }
}
