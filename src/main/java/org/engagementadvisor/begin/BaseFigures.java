package org.engagementadvisor.begin;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.engagementadvisor.customer.Area;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Orders.Purchase;
import org.jspecify.annotations.Nullable;

/** What is usual with the customers of a company: figures by name, each with all its values. Amounts are a year's. */
final class BaseFigures {
    private static final double DAYS_A_MONTH = 30.4375;
    private static final double DAYS_A_YEAR = 365.25;

    private final Map<String, List<Double>> values = new HashMap<>();
    private final Map<String, BigDecimal[]> areas = new TreeMap<>();
    private final Set<String> managers = new HashSet<>();
    private int buyers;
    private int losers;

    void add(Customer customer) {
        if (customer.accountManager() != null) {
            managers.add(customer.accountManager());
        }
        if (customer.areas() != null && customer.performance() != null) {
            var performance = customer.performance();
            double years = performance.days() == null ? performance.months() / 12.0 : performance.days() / DAYS_A_YEAR;
            amounts(customer.areas(), years);
        }
        var orders = customer.orders();
        if (orders != null) {
            if (orders.usualIntervalDays() != null) {
                put("interval", orders.usualIntervalDays().doubleValue() / DAYS_A_MONTH);
            }
            if (orders.recent() != null) {
                purchases(orders.recent());
            }
        }
    }

    private void amounts(Map<String, Area> ofCustomer, double years) {
        double turnover = 0;
        Double margin = 0.0;
        for (var area : ofCustomer.entrySet()) {
            var bought = area.getValue();
            if (bought.turnover() == null) {
                continue;
            }
            turnover += bought.turnover().doubleValue();
            margin = margin == null || bought.contributionMargin() == null
                    ? null
                    : Double.valueOf(margin + bought.contributionMargin().doubleValue());
            if (bought.turnover().signum() > 0) {
                put("turnover of an area", bought.turnover().doubleValue() / years);
                ratio(area.getKey(), bought);
            }
        }
        if (turnover > 0) {
            put("turnover", turnover / years);
            if (margin != null) {
                buyers++;
                losers += margin < 0 ? 1 : 0;
                put(margin < 0 ? "loss" : "margin", Math.abs(margin) / years);
            }
        }
    }

    private void ratio(String area, Area bought) {
        if (bought.contributionMargin() != null && bought.turnover() != null) {
            var sums = areas.computeIfAbsent(area, one -> new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
            sums[0] = sums[0].add(bought.contributionMargin());
            sums[1] = sums[1].add(bought.turnover());
        }
    }

    private void purchases(List<Purchase> purchases) {
        var byDay = new TreeMap<LocalDate, Double>();
        var byArea = new TreeMap<String, TreeMap<LocalDate, Double>>();
        for (var purchase : purchases) {
            if (purchase.amount() != null) {
                double amount = purchase.amount().doubleValue();
                byDay.merge(purchase.date(), amount, Double::sum);
                if (purchase.area() != null) {
                    byArea.computeIfAbsent(purchase.area(), one -> new TreeMap<>())
                            .merge(purchase.date(), amount, Double::sum);
                }
            }
        }
        byDay.values().stream().filter(amount -> amount > 0).forEach(amount -> put("order", amount));
        byArea.forEach(this::area);
    }

    private void area(String area, NavigableMap<LocalDate, Double> days) {
        var first = days.firstKey();
        double year = days.headMap(first.plusYears(1)).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        if (year > 0) {
            put("first year of the area " + area, year);
        }
        LocalDate before = null;
        for (var day : days.keySet()) {
            if (before != null) {
                put("interval of the area " + area, ChronoUnit.DAYS.between(before, day) / DAYS_A_MONTH);
            }
            before = day;
        }
    }

    private void put(String figure, double value) {
        values.computeIfAbsent(figure, one -> new ArrayList<>()).add(value);
    }

    int count(String figure) {
        return values.getOrDefault(figure, List.of()).size();
    }

    /** The value below which that share of all lies; null if there are fewer than {@code least}. */
    @Nullable
    Double quantile(String figure, double share, int least) {
        var sorted = values.getOrDefault(figure, List.of());
        if (sorted.size() < Math.max(1, least)) {
            return null;
        }
        // Sorted once, it is sorted fast.
        Collections.sort(sorted);
        return ClassLimits.quantile(sorted, share);
    }

    /** A figure that has one value; null if it is not known. */
    @Nullable
    Double figure(String name) {
        if (name.equals("managers")) {
            return managers.isEmpty() ? null : Double.valueOf(managers.size());
        }
        if (name.equals("share of losses")) {
            return buyers == 0 ? null : Double.valueOf((double) losers / buyers);
        }
        var sums = areas.get(name.replaceFirst("^margin ratio of the area ", ""));
        return sums == null || sums[1].signum() <= 0
                ? null
                : Double.valueOf(sums[0].doubleValue() / sums[1].doubleValue());
    }
}
