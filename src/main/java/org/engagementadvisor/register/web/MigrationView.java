package org.engagementadvisor.register.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engagementadvisor.register.web.Migration.Total;
import org.engagementadvisor.rules.BookWords;
import org.jspecify.annotations.Nullable;

/**
 * A migration as a page has it: a matrix, from above to the left.
 *
 * @param tos the groups in which customers stand on the last day, across
 * @param moved those who stand elsewhere than before; {@code up} and {@code down} where the groups have an order
 */
record MigrationView(
        List<String> tos,
        List<Line> lines,
        Figures all,
        Figures moved,
        @Nullable Figures up,
        @Nullable Figures down) {

    /** @param turnover in words; null if it is not known of anybody */
    record Figures(int customers, @Nullable String turnover) {}

    /**
     * Where two groups meet.
     *
     * @param figures null where nobody went that way
     * @param style {@code stay}, {@code up}, {@code down} or {@code move}
     * @param address where the names are
     */
    record Cell(@Nullable Figures figures, String style, String address) {}

    record Line(String from, List<Cell> cells, Figures all) {}

    /** @param asked by which the page was asked for, without a cell */
    static MigrationView of(Migration migration, BookWords words, Map<String, @Nullable String> asked) {
        var tos = migration.groups(Migration.Move::to, words);
        var cells = migration.cells();
        List<Line> lines = new ArrayList<>();
        for (var from : migration.groups(Migration.Move::from, words)) {
            var row = cells.getOrDefault(from, Map.of());
            lines.add(new Line(
                    from,
                    tos.stream()
                            .map(to -> new Cell(
                                    figures(row.get(to), words),
                                    way(migration.fact(), from, to, words),
                                    address(asked, from, to)))
                            .toList(),
                    figures(migration.within(from, null).moves(), words)));
        }
        var moved = migration.moved();
        boolean isOrdered =
                moved.stream().anyMatch(move -> !way(migration, move, words).equals("move"));
        return new MigrationView(
                tos,
                lines,
                figures(migration.moves(), words),
                figures(moved, words),
                isOrdered ? figures(those(migration, moved, "up", words), words) : null,
                isOrdered ? figures(those(migration, moved, "down", words), words) : null);
    }

    private static List<Migration.Move> those(
            Migration migration, List<Migration.Move> moves, String way, BookWords words) {
        return moves.stream()
                .filter(move -> way(migration, move, words).equals(way))
                .toList();
    }

    private static String way(Migration migration, Migration.Move move, BookWords words) {
        return way(migration.fact(), move.from(), move.to(), words);
    }

    private static String way(String fact, String from, String to, BookWords words) {
        if (from.equals(to)) {
            return "stay";
        }
        Optional<Double> before = words.place(fact, from).map(BookWords.Place::share);
        Optional<Double> after = words.place(fact, to).map(BookWords.Place::share);
        if (before.isEmpty() || after.isEmpty()) {
            return "move";
        }
        return after.get() > before.get() ? "up" : "down";
    }

    private static Figures figures(List<Migration.Move> moves, BookWords words) {
        return figuresOf(Total.of(moves), words);
    }

    private static @Nullable Figures figures(@Nullable Total total, BookWords words) {
        return total == null ? null : figuresOf(total, words);
    }

    private static Figures figuresOf(Total total, BookWords words) {
        var turnover = total.turnover();
        return new Figures(total.customers(), turnover == null ? null : words.spokenMoney(turnover));
    }

    private static String address(Map<String, @Nullable String> asked, String from, String to) {
        Map<String, @Nullable String> more = new HashMap<>(asked);
        more.put("a", from);
        more.put("b", to);
        return Address.of(MigrationPage.PATH, more) + "#names";
    }
}
