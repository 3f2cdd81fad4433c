package org.engagementadvisor.register.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.engagementadvisor.lines.Sheet;
import org.engagementadvisor.register.Position;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.rules.BookWords;
import org.jspecify.annotations.Nullable;

/**
 * Who went from which group to which between two days. Opposite moves stand apart and do not cancel.
 *
 * @param fact by which groups are told apart
 */
record Migration(String fact, List<Move> moves) {
    /** In place of the group of a customer that was not advised by then, or of which too little was known; no term is called so. */
    static final String NOT_THERE = "(not there)";

    static final String UNKNOWN = "unknown";

    /**
     * Where one customer stood on the first day and on the last.
     *
     * @param turnoverThen a year; null if not known, as is the other
     */
    record Move(
            String id,
            String name,
            @Nullable String manager,
            String from,
            String to,
            @Nullable BigDecimal turnoverThen,
            @Nullable BigDecimal turnoverNow) {

        boolean isStay() {
            return from.equals(to);
        }

        @Nullable
        BigDecimal turnover() {
            return turnoverNow == null ? turnoverThen : turnoverNow;
        }
    }

    /** Of those customers, in their order. */
    static Migration of(String fact, List<Standing> customers, Map<String, Position> then, Map<String, Position> now) {
        return new Migration(
                fact,
                customers.stream()
                        .map(each -> move(fact, each, then.get(each.customer()), now.get(each.customer())))
                        .filter(move ->
                                !move.from().equals(NOT_THERE) || !move.to().equals(NOT_THERE))
                        .toList());
    }

    private static Move move(String fact, Standing customer, @Nullable Position then, @Nullable Position now) {
        return new Move(
                customer.customer(),
                CustomerRow.called(customer),
                customer.accountManager(),
                group(fact, then),
                group(fact, now),
                then == null ? null : then.turnover(),
                now == null ? null : now.turnover());
    }

    private static String group(String fact, @Nullable Position position) {
        return position == null ? NOT_THERE : position.groups().getOrDefault(fact, UNKNOWN);
    }

    /** Those of a cell of the matrix; null is any group. */
    Migration within(@Nullable String from, @Nullable String to) {
        return new Migration(
                fact,
                moves.stream()
                        .filter(move -> from == null || from.isEmpty() || from.equals(move.from()))
                        .filter(move -> to == null || to.isEmpty() || to.equals(move.to()))
                        .toList());
    }

    /** The groups that occur, in the order of the rule book; those of which nothing is known first. */
    List<String> groups(Function<Move, String> end, BookWords words) {
        var order = words.values(fact);
        var names = new TreeSet<String>(Comparator.<String>comparingInt(name -> {
                    int at = order.indexOf(name);
                    return name.equals(NOT_THERE) ? -2 : name.equals(UNKNOWN) ? -1 : at < 0 ? order.size() : at;
                })
                .thenComparing(Comparator.naturalOrder()));
        moves.forEach(move -> names.add(end.apply(move)));
        return List.copyOf(names);
    }

    /**
     * Customers together.
     *
     * @param turnover of those of whom it is known, a year on the last day, or on the first of whoever's is not known then
     */
    record Total(int customers, @Nullable BigDecimal turnover) {
        static Total of(List<Move> moves) {
            return new Total(
                    moves.size(),
                    moves.stream()
                            .map(Move::turnover)
                            .filter(Objects::nonNull)
                            .reduce(BigDecimal::add)
                            .orElse(null));
        }
    }

    /** What went from each group to each, by the former and the latter; absent where nobody did. */
    Map<String, Map<String, Total>> cells() {
        Map<String, Map<String, List<Move>>> found = new LinkedHashMap<>();
        moves.forEach(move -> found.computeIfAbsent(move.from(), first -> new LinkedHashMap<>())
                .computeIfAbsent(move.to(), first -> new ArrayList<>())
                .add(move));
        Map<String, Map<String, Total>> cells = new LinkedHashMap<>();
        found.forEach((from, row) -> {
            Map<String, Total> totals = new LinkedHashMap<>();
            row.forEach((to, some) -> totals.put(to, Total.of(some)));
            cells.put(from, totals);
        });
        return cells;
    }

    /** Those who stand elsewhere than before. */
    List<Move> moved() {
        return moves.stream().filter(move -> !move.isStay()).toList();
    }

    Sheet sheet() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        moves.forEach(move -> rows.add(Arrays.asList(
                move.id(),
                move.name(),
                move.manager(),
                move.from(),
                move.to(),
                move.turnoverThen(),
                move.turnoverNow())));
        return new Sheet(
                "migration",
                List.of("id", "name", "accountManager", "from", "to", "turnoverThen", "turnoverNow"),
                rows);
    }
}
