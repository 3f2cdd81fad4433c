package org.engagementadvisor.begin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Fact;
import org.jspecify.annotations.Nullable;

/** Customers by the value of a fact, and by what a table says of them. */
record PartedCustomers(List<Suggester.Known> customers) {
    /**
     * Who is between limits, the lowest first.
     *
     * @param least 0 if a value that is equal to a limit is above it, 1 if below
     */
    List<Sum> sums(List<BigDecimal> limits, int least) {
        var sums = Stream.generate(Sum::new).limit(limits.size() + 1L).toList();
        for (var customer : customers) {
            var value = customer.value();
            if (value != null) {
                long above = limits.stream()
                        .filter(limit -> value.compareTo(limit) >= least)
                        .count();
                sums.get((int) above).add(customer.turnover());
            }
        }
        return sums;
    }

    /** What the first of the tables says of them, and its cells with other limits. */
    Suggestion.Today today(List<LimitTable> tables, List<BigDecimal> limits) {
        var table = tables.get(0);
        var sums = new LinkedHashMap<String, Sum>();
        customers.stream()
                .map(Suggester.Known::answer)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(order(table.answer()))
                .forEach(answer -> sums.put(answer, new Sum()));
        var without = new Sum();
        for (var customer : customers) {
            var answer = customer.answer();
            (answer == null ? without : Objects.requireNonNull(sums.get(answer))).add(customer.turnover());
        }
        var classes = new ArrayList<Suggestion.Counted>();
        sums.forEach((answer, sum) -> classes.add(new Suggestion.Counted(answer, sum.customers, sum.turnover)));
        if (without.customers > 0) {
            classes.add(new Suggestion.Counted(null, without.customers, without.turnover));
        }
        return new Suggestion.Today(
                table.file(),
                tables.stream().skip(1).map(LimitTable::file).toList(),
                table.answer().name(),
                classes,
                table.limits(),
                table.with(limits),
                table.toPaste(limits));
    }

    /** The highest first. */
    private static Comparator<String> order(Fact answer) {
        Comparator<String> ascending = answer.type().isNumeric()
                ? Comparator.comparing(BigDecimal::new)
                : Comparator.comparing((String term) -> answer.values().indexOf(term))
                        .thenComparing(Comparator.naturalOrder());
        return ascending.reversed();
    }

    static final class Sum {
        private long customers;
        private @Nullable BigDecimal turnover;

        void add(@Nullable BigDecimal one) {
            customers++;
            if (one != null) {
                turnover = turnover == null ? one : turnover.add(one);
            }
        }

        long customers() {
            return customers;
        }

        /** A year; null if it is known of nobody. */
        @Nullable
        BigDecimal turnover() {
            return turnover;
        }
    }
}
