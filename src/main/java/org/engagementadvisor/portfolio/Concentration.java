package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.Map;

/** How much of the turnover is with how few. Whoever returned more than it bought has no share. */
final class Concentration {
    private static final int TEN = 10;
    private static final BigDecimal INDEX_OF_ONE = BigDecimal.valueOf(10_000);

    private static final Comparator<BigDecimal> LARGEST_FIRST = Comparator.reverseOrder();

    private final Best<BigDecimal> largest = new Best<>(TEN, LARGEST_FIRST);
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;

    void add(BigDecimal turnover) {
        if (turnover.signum() > 0) {
            sum = sum.add(turnover);
            squares = squares.add(turnover.multiply(turnover));
            largest.offer(turnover);
        }
    }

    /** The Herfindahl–Hirschman index, 10,000 × Σ share², and the share of the ten largest; nothing without turnover. */
    void tell(Map<String, Object> figures) {
        if (sum.signum() > 0) {
            figures.put(
                    "concentrationIndex",
                    INDEX_OF_ONE.multiply(squares).divide(sum.multiply(sum), MathContext.DECIMAL64));
            BigDecimal ten = largest.list().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            figures.put("topTenShare", ten.divide(sum, MathContext.DECIMAL64));
        }
    }
}
