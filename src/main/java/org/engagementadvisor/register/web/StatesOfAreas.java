package org.engagementadvisor.register.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.engagementadvisor.lines.Sheet;
import org.engagementadvisor.portfolio.Counted;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.rules.BookWords;
import org.jspecify.annotations.Nullable;

/**
 * Which customer buys which area, and which it could.
 *
 * @param areas all that the rule book sells, in its order
 * @param states that an area may have with a customer, in the order of the rule book; further ones are not known
 */
record StatesOfAreas(List<String> areas, List<String> states) {
    private static final String NOT_KNOWN = "unknown";
    private static final double WIDTH = 100;

    static StatesOfAreas of(BookWords words) {
        return new StatesOfAreas(words.values(Counted.AREA), words.values(Counted.AREA_STATE));
    }

    /**
     * A state in the drawing.
     *
     * @param state null is not known
     * @param style its class in the style sheet
     */
    record Sign(@Nullable String state, String style) {}

    /** Those of all states, with the one that is not known at the end. */
    List<Sign> signs() {
        List<Sign> signs = new ArrayList<>();
        states.forEach(state -> signs.add(sign(state)));
        signs.add(sign(null));
        return signs;
    }

    private Sign sign(@Nullable String state) {
        int at = state == null ? -1 : states.indexOf(state);
        return at < 0 ? new Sign(null, "s-none") : new Sign(state, "s" + at);
    }

    /** A customer with a sign for each area. */
    record Row(String id, String name, List<Sign> signs) {}

    Row row(Standing customer) {
        return new Row(
                customer.customer(),
                CustomerRow.called(customer),
                areas.stream().map(area -> sign(state(customer, area))).toList());
    }

    static @Nullable String state(Standing customer, String area) {
        return CustomerRow.of(customer, counted -> counted.state(area));
    }

    /** Whether its state is that one; {@code unknown} is where there is none. */
    static boolean isSo(Standing customer, String area, String wanted) {
        var state = state(customer, area);
        return wanted.equals(state == null ? NOT_KNOWN : state);
    }

    /**
     * How many customers of a group have which state with an area.
     *
     * @param x where it begins in a drawing 100 wide, on which all of the group are
     */
    record Part(Sign sign, int customers, String x, String width) {}

    /**
     * What an area is with a group.
     *
     * @param address where its customers are
     */
    record Cell(String area, List<Part> parts, String address) {}

    /**
     * Customers that have something in common.
     *
     * @param name null where it is not known
     */
    record Line(@Nullable String name, int customers, List<Cell> cells) {}

    /** The groups by their names, that of an unknown name at the end. */
    Map<String, List<Standing>> grouped(Collection<Standing> customers, Wanted.Group by) {
        Map<String, List<Standing>> groups = new TreeMap<>();
        List<Standing> others = new ArrayList<>();
        for (var each : customers) {
            var name = by.of(each);
            (name == null ? others : groups.computeIfAbsent(name, first -> new ArrayList<>())).add(each);
        }
        Map<String, List<Standing>> ordered = new LinkedHashMap<>(groups);
        if (!others.isEmpty()) {
            ordered.put("", others);
        }
        return ordered;
    }

    List<Part> parts(Collection<Standing> customers, String area) {
        int[] counts = counts(customers, area);
        var signs = signs();
        double scale = WIDTH / customers.size();
        List<Part> parts = new ArrayList<>();
        int before = 0;
        for (int at = 0; at < counts.length; at++) {
            int some = counts[at];
            if (some > 0) {
                parts.add(new Part(signs.get(at), some, Drawn.number(before * scale), Drawn.number(some * scale)));
            }
            before += some;
        }
        return parts;
    }

    /** In the order of the signs. */
    private int[] counts(Collection<Standing> customers, String area) {
        int[] counts = new int[states.size() + 1];
        for (var each : customers) {
            var state = state(each, area);
            int at = state == null ? -1 : states.indexOf(state);
            counts[at < 0 ? states.size() : at]++;
        }
        return counts;
    }

    /** The areas of each customer as a file. */
    Sheet sheet(Collection<Standing> customers) {
        List<String> headings = new ArrayList<>(List.of("id", "name", "accountManager", "segment", "priority"));
        headings.addAll(areas);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (var each : customers) {
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                    each.customer(),
                    CustomerRow.called(each),
                    each.accountManager(),
                    CustomerRow.of(each, Counted::segment),
                    CustomerRow.of(each, Counted::priority)));
            areas.forEach(area -> row.add(state(each, area)));
            rows.add(row);
        }
        return new Sheet("whitespace", headings, rows);
    }

    /** How many customers of each group have which state with each area, as a file. */
    Sheet sheet(Map<String, List<Standing>> groups, Wanted.Group by) {
        Set<String> headings = new LinkedHashSet<>(List.of(by.word(), "area", "customers"));
        headings.addAll(states);
        headings.add(NOT_KNOWN);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        groups.forEach((name, customers) -> areas.forEach(area -> {
            var counts = counts(customers, area);
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(name, area, customers.size()));
            Arrays.stream(counts).forEach(row::add);
            rows.add(row);
        }));
        return new Sheet("whitespace-by-" + by.word(), List.copyOf(headings), rows);
    }
}
