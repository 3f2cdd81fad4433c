package org.engagementadvisor.register.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.engagementadvisor.portfolio.Counted;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.rules.BookWords;
import org.jspecify.annotations.Nullable;

/**
 * Customers of whom too little is known to place them in the matrix.
 *
 * @param turnover of those of whom it is known, a year, in words; null if it is known of none
 * @param largest some of them, the largest first
 */
record NotPlaced(int customers, @Nullable String turnover, List<One> largest) {
    private static final int SHOWN = 20;

    record One(String id, String name, @Nullable String turnover) {}

    static NotPlaced of(List<Standing> all, BookWords words) {
        var those = all.stream()
                .filter(each -> Boolean.FALSE.equals(CustomerRow.of(each, Counted::isPlaced)))
                .sorted(Comparator.comparing(
                                (Standing each) -> CustomerRow.of(each, Counted::turnover),
                                Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Standing::customer))
                .toList();
        var turnover = those.stream()
                .map(each -> CustomerRow.of(each, Counted::turnover))
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .map(words::spokenMoney)
                .orElse(null);
        return new NotPlaced(
                those.size(),
                turnover,
                those.stream().limit(SHOWN).map(each -> one(each, words)).toList());
    }

    private static One one(Standing customer, BookWords words) {
        var turnover = CustomerRow.of(customer, Counted::turnover);
        return new One(
                customer.customer(),
                CustomerRow.called(customer),
                turnover == null ? null : words.spokenMoney(turnover));
    }
}
