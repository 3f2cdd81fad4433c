package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer with hours, and how important it is to us.
 *
 * @param hours a year
 * @param rank of its priority, higher for better ones
 * @param score 0 to 100
 */
public record Ranked(String id, String name, @Nullable String priority, int rank, BigDecimal score, BigDecimal hours) {
    static final Comparator<Ranked> LEAST_IMPORTANT =
            Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::score).thenComparing(Ranked::id);
    static final Comparator<Ranked> MOST_IMPORTANT = LEAST_IMPORTANT.reversed();
    static final Comparator<Ranked> MOST_HOURS = Comparator.<Ranked, BigDecimal>comparing(
                    each -> each.hours().negate())
            .thenComparing(Ranked::id);

    /** @param priorities from worst to best */
    static Ranked of(Counted customer, List<String> priorities, @Nullable BigDecimal hours) {
        String priority = customer.term(Names.PRIORITY);
        BigDecimal score = customer.amount(Names.SCORE);
        return new Ranked(
                customer.id(),
                customer.shown(),
                priority,
                priority == null ? -1 : priorities.indexOf(priority),
                score == null ? BigDecimal.ZERO : score,
                hours == null ? BigDecimal.ZERO : hours);
    }

    /** Hours by name, in the order given; the id tells those of one name apart. */
    static Map<String, Object> hours(List<Ranked> customers) {
        Map<String, Object> hours = new LinkedHashMap<>();
        for (Ranked each : customers) {
            String name = hours.containsKey(each.name()) ? each.name() + " (" + each.id() + ")" : each.name();
            hours.put(name, each.hours());
        }
        return hours;
    }
}
