package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.portfolio.PortfolioReport.Rejected;
import org.engagementadvisor.portfolio.PortfolioReport.RejectedFor;
import org.jspecify.annotations.Nullable;

/** Who could not be judged, with the turnover that is missing from all other figures. */
final class RejectedCustomers {
    private static final int MOST_REASONS = 1_000;
    private static final String OTHERS = "all others";

    private static final Comparator<RejectedFor> FREQUENT_FIRST = Comparator.comparingInt(RejectedFor::customers)
            .reversed()
            .thenComparing(RejectedFor::turnover, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(RejectedFor::reason);

    private final Map<String, Why> reasons = new HashMap<>();
    private final Sum turnover = new Sum();
    private int customers;
    private int turnoverKnown;

    private static final class Why {
        private final Best<One> largest = new Best<>(1, One.LARGEST);
        private final Sum turnover = new Sum();
        private int customers;
    }

    private record One(String called, @Nullable BigDecimal turnover) {
        static final Comparator<One> LARGEST = Comparator.comparing(
                        One::turnover, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(One::called);
    }

    void add(String called, @Nullable BigDecimal itsTurnover, String reason) {
        customers++;
        turnoverKnown += itsTurnover == null ? 0 : 1;
        turnover.add(itsTurnover);
        boolean isTold = reasons.containsKey(reason) || reasons.size() < MOST_REASONS;
        Why why = reasons.computeIfAbsent(isTold ? reason : OTHERS, first -> new Why());
        why.customers++;
        why.turnover.add(itsTurnover);
        why.largest.offer(new One(called, itsTurnover));
    }

    Rejected told() {
        List<RejectedFor> told = reasons.entrySet().stream()
                .map(each -> told(each.getKey(), each.getValue()))
                .sorted(FREQUENT_FIRST)
                .toList();
        return new Rejected(customers, turnover.total(), turnoverKnown, told);
    }

    private static RejectedFor told(String reason, Why why) {
        return new RejectedFor(
                reason,
                why.customers,
                why.turnover.total(),
                why.largest.list().get(0).called());
    }
}
