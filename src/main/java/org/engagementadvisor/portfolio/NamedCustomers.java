package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Whom a finding names: those to part with, those whose purchase asks for something, key customers whose share nobody asked for. */
final class NamedCustomers {
    private static final int MOST = 50;

    private final List<String> priorities;
    private final Best<Ranked> phaseOuts = new Best<>(MOST, Ranked.LEAST_IMPORTANT);
    private final Best<Ranked> alerted = new Best<>(MOST, Ranked.MOST_IMPORTANT);
    private final Best<Leading> notAsked = new Best<>(MOST, Leading.LARGEST);
    private int alerts;
    private int keyCustomers;
    private int shareUnknown;

    NamedCustomers(List<String> priorities) {
        this.priorities = priorities;
    }

    void add(Counted customer) {
        if (Objects.equals(customer.term(Names.ROLE), Names.PHASE_OUT)) {
            phaseOuts.offer(Ranked.of(customer, priorities, null));
        }
        if (customer.alerted()) {
            alerts++;
            alerted.offer(Ranked.of(customer, priorities, null));
        }
        if (Objects.equals(customer.term(Names.KEY_CUSTOMER), Names.YES)) {
            keyCustomers++;
            if (customer.term(Names.UNKNOWN_SPEND) != null) {
                shareUnknown++;
                Leading.offer(notAsked, customer, Names.TURNOVER);
            }
        }
    }

    void tell(Map<String, Object> figures) {
        figures.put("withAlert", alerts);
        figures.put("keyCustomers", keyCustomers);
        figures.put("keyCustomersShareUnknown", shareUnknown);
        put(figures, "phaseOutCustomers", Ranked.hours(phaseOuts.list()));
        put(figures, "alertedCustomers", Ranked.hours(alerted.list()));
        put(figures, "keyCustomersNotAsked", amounts(notAsked.list()));
    }

    private static void put(Map<String, Object> figures, String name, Map<String, Object> customers) {
        if (!customers.isEmpty()) {
            figures.put(name, customers);
        }
    }

    /** Amounts by name, in the order given; the id tells those of one name apart. */
    static Map<String, Object> amounts(List<Leading> customers) {
        Map<String, Object> amounts = new LinkedHashMap<>();
        for (Leading each : customers) {
            BigDecimal amount = each.amount();
            amounts.put(amounts.containsKey(each.name()) ? each.name() + " (" + each.id() + ")" : each.name(), amount);
        }
        return amounts;
    }
}
