package org.engagementadvisor.release;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customers of one course: how many, with how much turnover, the largest of them, and because of which rows. */
final class Group {
    /** Customers named; all stand in the CSV. */
    private static final int NAMED = 5;

    private static final int CAUSES = 50;

    private final Course course;
    private final List<Named> largest = new ArrayList<>();
    private final Map<Because, Long> causes = new LinkedHashMap<>();
    private final Turnover turnover = new Turnover();
    private @Nullable String example;

    /** One of the customers; the turnover is null if it is unknown. */
    record Named(
            String customer,
            @Nullable String name,
            @Nullable BigDecimal turnover) {
        private static final Comparator<Named> LARGEST = Comparator.comparing(
                        Named::turnover, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Named::customer);

        static Named of(CustomerMoves moves) {
            return new Named(moves.customer(), moves.name(), moves.turnover());
        }
    }

    /**
     * Why some of them move.
     *
     * @param answer the one with which it began
     * @param rows what decided it, in few words
     */
    record Because(String answer, String rows) {}

    Group(Course course) {
        this.course = course;
    }

    void add(CustomerMoves customer, Move move) {
        turnover.add(customer.turnover());
        largest.add(Named.of(customer));
        largest.sort(Named.LARGEST);
        if (largest.size() > NAMED) {
            largest.remove(NAMED);
        }
        example = example == null ? move.said() : example;
        var cause = move.cause();
        if (cause != null) {
            var because = new Because(cause.answer(), cause.rows());
            if (causes.size() < CAUSES || causes.containsKey(because)) {
                causes.merge(because, 1L, Long::sum);
            }
        }
    }

    /** Takes in those of another group, which are of this course too. */
    void addAll(Group other) {
        turnover.addAll(other.turnover);
        example = example == null ? other.example : example;
        largest.addAll(other.largest);
        largest.sort(Named.LARGEST);
        while (largest.size() > NAMED) {
            largest.remove(NAMED);
        }
        other.causes.forEach((because, customers) -> causes.merge(because, customers, Long::sum));
    }

    /** What a recommendation or question of it says to one of the customers; null for an answer. */
    @Nullable
    String example() {
        return example;
    }

    Course course() {
        return course;
    }

    Turnover turnover() {
        return turnover;
    }

    long customers() {
        return turnover.customers();
    }

    /** The largest by turnover, up to five. */
    List<Named> largest() {
        return List.copyOf(largest);
    }

    /** The most frequent first; at most so many as can be read. */
    Map<Because, Long> causes() {
        var sorted = new LinkedHashMap<Because, Long>();
        causes.entrySet().stream()
                .sorted(Map.Entry.<Because, Long>comparingByValue().reversed())
                .forEach(each -> sorted.put(each.getKey(), each.getValue()));
        return sorted;
    }
}
