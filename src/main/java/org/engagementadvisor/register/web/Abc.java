package org.engagementadvisor.register.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.engagementadvisor.lines.Sheet;
import org.engagementadvisor.portfolio.Counted;
import org.engagementadvisor.register.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Customers by their turnover, the largest first. A customer is in the first class whose limit those before it have not reached.
 *
 * @param turnover of all who bought, a year
 */
record Abc(List<Placed> customers, BigDecimal turnover) {

    /** {@code NOTHING} is nothing bought, or more returned than bought; {@code UNKNOWN} is no known turnover. */
    enum Rank {
        UNKNOWN,
        A,
        B,
        C,
        NOTHING
    }

    /**
     * One customer.
     *
     * @param share of all turnover, 0 to 1; {@code together} with all who are larger
     */
    record Placed(
            Standing customer,
            Rank isIn,
            @Nullable BigDecimal turnover,
            @Nullable BigDecimal share,
            @Nullable BigDecimal together) {}

    /**
     * Takes them in their order.
     *
     * @param limitOfA share of turnover, 0 to 1; {@code limitOfB} that of A and B together
     */
    static Abc of(Collection<Standing> all, BigDecimal limitOfA, BigDecimal limitOfB) {
        var ranked = all.stream()
                .sorted(Comparator.comparing(
                                (Standing each) -> CustomerRow.of(each, Counted::turnover),
                                Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Standing::customer))
                .toList();
        var sum = ranked.stream()
                .map(Abc::bought)
                .filter(bought -> bought.signum() > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Placed> placed = new ArrayList<>();
        var before = BigDecimal.ZERO;
        for (var each : ranked) {
            var turnover = CustomerRow.of(each, Counted::turnover);
            if (turnover == null || turnover.signum() <= 0) {
                placed.add(new Placed(each, turnover == null ? Rank.UNKNOWN : Rank.NOTHING, turnover, null, null));
            } else {
                var sofar = share(before, sum);
                before = before.add(turnover);
                var in = sofar.compareTo(limitOfA) < 0 ? Rank.A : sofar.compareTo(limitOfB) < 0 ? Rank.B : Rank.C;
                placed.add(new Placed(each, in, turnover, share(turnover, sum), share(before, sum)));
            }
        }
        return new Abc(placed, sum);
    }

    private static BigDecimal bought(Standing customer) {
        var turnover = CustomerRow.of(customer, Counted::turnover);
        return turnover == null ? BigDecimal.ZERO : turnover;
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64);
    }

    /**
     * A class together.
     *
     * @param ofCustomers the share of all customers, 0 to 1
     * @param turnover a year; null if it is not known, as is its share
     */
    record Sum(
            Rank isIn,
            int customers,
            BigDecimal ofCustomers,
            @Nullable BigDecimal turnover,
            @Nullable BigDecimal ofTurnover) {}

    /** Those classes that occur; of whom nothing is known first. */
    List<Sum> sums() {
        return Arrays.stream(Rank.values())
                .map(this::sum)
                .filter(sum -> sum.customers() > 0)
                .toList();
    }

    private Sum sum(Rank one) {
        var those = in(one);
        var bought = those.stream()
                .map(Placed::turnover)
                .reduce(BigDecimal.ZERO, (some, more) -> more == null ? some : some.add(more));
        var isKnown = one != Rank.UNKNOWN;
        return new Sum(
                one,
                those.size(),
                customers.isEmpty()
                        ? BigDecimal.ZERO
                        : share(BigDecimal.valueOf(those.size()), BigDecimal.valueOf(customers.size())),
                isKnown ? bought : null,
                isKnown && turnover.signum() > 0 && one != Rank.NOTHING ? share(bought, turnover) : null);
    }

    List<Placed> in(Rank one) {
        return customers.stream().filter(each -> each.isIn() == one).toList();
    }

    static Sheet sheet(List<Placed> customers) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        customers.forEach(each -> rows.add(Arrays.asList(
                each.customer().customer(),
                CustomerRow.called(each.customer()),
                each.customer().accountManager(),
                CustomerRow.of(each.customer(), Counted::segment),
                CustomerRow.of(each.customer(), Counted::priority),
                each.isIn().name().toLowerCase(Locale.ROOT),
                each.turnover(),
                each.share(),
                each.together())));
        return new Sheet(
                "abc",
                List.of(
                        "id",
                        "name",
                        "accountManager",
                        "segment",
                        "priority",
                        "class",
                        "turnover",
                        "shareOfTurnover",
                        "shareTogether"),
                rows);
    }
}
