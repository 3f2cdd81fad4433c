package org.engagementadvisor.register.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.engagementadvisor.portfolio.Counted;
import org.engagementadvisor.register.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Which customers somebody looks for, and in which order; anything unknown counts as not said.
 *
 * @param q letters of the name or id
 */
record Wanted(
        @Nullable String q,
        @Nullable String segment,
        @Nullable String priority,
        @Nullable String level,
        @Nullable String manager,
        @Nullable String sort) {

    /** By what customers are told apart, by the names of the fields. */
    enum Group {
        SEGMENT,
        PRIORITY,
        LEVEL,
        MANAGER;

        @Nullable
        String of(Standing customer) {
            return switch (this) {
                case SEGMENT -> CustomerRow.of(customer, Counted::segment);
                case PRIORITY -> CustomerRow.of(customer, Counted::priority);
                case LEVEL -> CustomerRow.of(customer, Counted::level);
                case MANAGER -> customer.accountManager();
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A choice of a filter. */
    record Filter(
            String name, List<String> choices, @Nullable String chosen) {}

    CustomerRow.Order order() {
        return Arrays.stream(CustomerRow.Order.values())
                .filter(order -> order.word().equals(sort))
                .findFirst()
                .orElse(CustomerRow.Order.WORTH);
    }

    /** Those of them that fit, in their order. */
    List<Standing> of(Collection<Standing> customers) {
        return customers.stream()
                .filter(this::fits)
                .sorted(order().comparator())
                .toList();
    }

    private boolean fits(Standing customer) {
        return hasLetters(customer)
                && Arrays.stream(Group.values()).allMatch(group -> is(chosen(group), group.of(customer)));
    }

    private boolean hasLetters(Standing customer) {
        var letters = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
        return CustomerRow.called(customer).toLowerCase(Locale.ROOT).contains(letters)
                || customer.customer().toLowerCase(Locale.ROOT).contains(letters);
    }

    private static boolean is(@Nullable String wanted, @Nullable String found) {
        return wanted == null || wanted.isEmpty() || wanted.equals(found);
    }

    private @Nullable String chosen(Group group) {
        return switch (group) {
            case SEGMENT -> segment;
            case PRIORITY -> priority;
            case LEVEL -> level;
            case MANAGER -> manager;
        };
    }

    /** What can be chosen among those customers. */
    List<Filter> filters(Collection<Standing> customers) {
        List<Filter> filters = new ArrayList<>();
        for (var group : Group.values()) {
            var choices = new TreeSet<String>();
            customers.forEach(each -> {
                var term = group.of(each);
                if (term != null) {
                    choices.add(term);
                }
            });
            filters.add(new Filter(group.word(), List.copyOf(choices), chosen(group)));
        }
        return filters;
    }

    /** What was said, by the names of the fields. */
    Map<String, @Nullable String> said() {
        Map<String, @Nullable String> said = new HashMap<>();
        said.put("q", q);
        said.put("sort", order() == CustomerRow.Order.WORTH ? null : order().word());
        for (var group : Group.values()) {
            said.put(group.word(), chosen(group));
        }
        return said;
    }

    static List<String> orders() {
        return Arrays.stream(CustomerRow.Order.values())
                .map(CustomerRow.Order::word)
                .toList();
    }
}
