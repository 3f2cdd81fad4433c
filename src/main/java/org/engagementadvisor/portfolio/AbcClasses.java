package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.engagementadvisor.portfolio.PortfolioReport.AbcClass;

/**
 * Customers by their part of all turnover, the largest first: a customer is in the first class whose limit those before it have not
 * reached. Whoever bought nothing, or returned more than it bought, is in none. Kept by amount, so that those who buy the same cost
 * nothing more.
 */
public final class AbcClasses {
    private final NavigableMap<BigDecimal, Integer> customers = new TreeMap<>();
    private BigDecimal all = BigDecimal.ZERO;

    public void add(BigDecimal turnover) {
        if (turnover.signum() > 0) {
            customers.merge(turnover, 1, Integer::sum);
            all = all.add(turnover);
        }
    }

    /**
     * A, B and C with their limits; empty without turnover, or if the tables set no limits.
     *
     * @param figures {@code abcLimitOfA} and {@code abcLimitOfB} among them
     */
    List<AbcClass> of(Map<String, Object> figures) {
        return parts(figures).stream().map(this::told).toList();
    }

    /**
     * What the least of A, and the least of B, buys: from there on a customer is in that class. Empty as above; one where nobody is in B.
     *
     * @param figures as above
     */
    public List<BigDecimal> limits(Map<String, Object> figures) {
        return parts(figures).stream()
                .limit(2)
                .filter(each -> each.customers > 0)
                .map(each -> each.least)
                .toList();
    }

    private List<Part> parts(Map<String, Object> figures) {
        if (all.signum() == 0
                || !(figures.get("abcLimitOfA") instanceof BigDecimal limitOfA)
                || !(figures.get("abcLimitOfB") instanceof BigDecimal limitOfB)) {
            return List.of();
        }
        List<Part> classes = List.of(new Part("A", limitOfA), new Part("B", limitOfB), new Part("C", BigDecimal.ONE));
        BigDecimal before = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, Integer> each : customers.descendingMap().entrySet()) {
            for (int i = 0; i < each.getValue(); i++) {
                place(before, classes).add(each.getKey());
                before = before.add(each.getKey());
            }
        }
        return classes;
    }

    private Part place(BigDecimal before, List<Part> classes) {
        return classes.stream()
                .filter(each -> before.compareTo(all.multiply(each.upTo)) < 0)
                .findFirst()
                .orElseGet(() -> classes.get(classes.size() - 1));
    }

    private AbcClass told(Part one) {
        return new AbcClass(
                one.name, one.upTo, one.customers, one.turnover, one.turnover.divide(all, MathContext.DECIMAL64));
    }

    private static final class Part {
        private final String name;
        private final BigDecimal upTo;
        private int customers;
        private BigDecimal turnover = BigDecimal.ZERO;
        private BigDecimal least = BigDecimal.ZERO;

        Part(String name, BigDecimal upTo) {
            this.name = name;
            this.upTo = upTo;
        }

        void add(BigDecimal bought) {
            customers++;
            turnover = turnover.add(bought);
            least = bought;
        }
    }
}
