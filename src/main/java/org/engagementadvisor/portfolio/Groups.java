package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The groups of all kinds with their sums. Only so many are told apart that memory does not grow with the customers. */
final class Groups {
    private static final String OTHERS = "all others";
    private static final int MOST_OF_A_KIND = 1_000;
    private static final int MOST_BELOW_LINE = 200;
    private static final int MOST_TO_WIN = 50;

    private final List<String> priorities;
    private final Map<String, Map<String, Sums>> sums = new LinkedHashMap<>();
    private final Map<String, Best<Ranked>> lowest = new TreeMap<>();
    private final Map<String, Best<Leading>> toWin = new TreeMap<>();

    Groups(List<String> priorities) {
        this.priorities = priorities;
        Names.KINDS.keySet().forEach(kind -> sums.put(kind, new TreeMap<>()));
        sums.put(Names.AREA, new TreeMap<>());
    }

    void add(Counted customer) {
        Names.KINDS.forEach((kind, fact) -> {
            String name = customer.term(fact);
            if (name != null) {
                String group = known(kind, name);
                of(kind, group).add(customer);
                if (kind.equals(Names.MANAGER)) {
                    rank(group, customer);
                }
                if (kind.equals(Names.COMPETITOR)) {
                    Leading.offer(
                            toWin.computeIfAbsent(group, first -> new Best<>(MOST_TO_WIN, Leading.LARGEST)),
                            customer,
                            Names.TO_WIN);
                }
            }
        });
        customer.areas()
                .keySet()
                .forEach(area -> of(Names.AREA, known(Names.AREA, area)).add(customer, area));
    }

    private String known(String kind, String name) {
        Map<String, Sums> groups = sums.getOrDefault(kind, Map.of());
        return groups.containsKey(name) || groups.size() < MOST_OF_A_KIND ? name : OTHERS;
    }

    private Sums of(String kind, String name) {
        return sums.computeIfAbsent(kind, first -> new TreeMap<>()).computeIfAbsent(name, first -> new Sums());
    }

    private void rank(String manager, Counted customer) {
        BigDecimal hours = customer.amount(Names.HOURS_ASKED);
        if (hours != null && hours.signum() > 0) {
            lowest.computeIfAbsent(manager, first -> new Best<>(MOST_BELOW_LINE, Ranked.LEAST_IMPORTANT))
                    .offer(Ranked.of(customer, priorities, hours));
        }
    }

    /** The figures of each group by a name that no other kind has; groups of a kind in the order of the vocabulary, or by size. */
    Map<String, Map<String, Object>> figures(Map<String, List<String>> orders) {
        Map<String, Map<String, Object>> figures = new LinkedHashMap<>();
        sums.forEach((kind, groups) -> {
            for (String name : ordered(groups, orders.getOrDefault(kind, List.of()))) {
                Map<String, Object> group = of(kind, name).ofGroup(kind, name);
                Best<Ranked> ranked = lowest.get(name);
                if (kind.equals(Names.MANAGER) && ranked != null) {
                    group.put("groupLowest", Ranked.hours(ranked.list()));
                }
                Best<Leading> winnable = toWin.get(name);
                if (kind.equals(Names.COMPETITOR) && winnable != null) {
                    group.put("groupToWinCustomers", NamedCustomers.amounts(winnable.list()));
                }
                figures.put(key(kind, name), group);
            }
        });
        return figures;
    }

    static String key(String kind, String name) {
        return kind + " " + name;
    }

    private static List<String> ordered(Map<String, Sums> groups, List<String> order) {
        List<String> names = new ArrayList<>(groups.keySet());
        Comparator<String> bySize = Comparator.comparing(name -> -size(groups.get(name)));
        Comparator<String> byVocabulary = Comparator.comparing(name -> {
            int at = order.indexOf(name);
            return at < 0 ? order.size() : at;
        });
        names.sort(byVocabulary.thenComparing(bySize).thenComparing(Comparator.naturalOrder()));
        return names;
    }

    private static int size(@Nullable Sums group) {
        return group == null ? 0 : group.customers();
    }
}
