package org.engagementadvisor.release;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.engagementadvisor.rules.TableChange;
import org.jspecify.annotations.Nullable;

/**
 * Who moves between two releases of a rule book, or two runs of advice.
 *
 * @param rejected lines of customers that could not be compared
 * @param changes what the tables say other than before; empty where files of advice are compared
 * @param onlyBefore ids of customers that only the first file has, {@code onlyAfter} of those that only the second has
 */
public record MoveReport(
        Side before,
        Side after,
        Moves moves,
        List<TableChange> changes,
        long rejected,
        List<String> onlyBefore,
        List<String> onlyAfter) {
    public MoveReport {
        changes = List.copyOf(changes);
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
    }

    /** What is compared: where it is, and which book, release, day and strategy advised. */
    public record Side(String place, String book, String release, LocalDate asOf, String strategy) {}

    /** Whether nothing differs and nobody is missing. */
    public boolean isSame() {
        return moves.differing() == 0 && onlyBefore.isEmpty() && onlyAfter.isEmpty();
    }

    /** How many recommendations customers gain that they did not have. */
    static long gained(List<Group> recommendations) {
        return come(recommendations, Course::from);
    }

    /** How many they no longer have. */
    static long lost(List<Group> recommendations) {
        return come(recommendations, Course::to);
    }

    private static long come(List<Group> recommendations, Function<Course, @Nullable Object> end) {
        return recommendations.stream()
                .filter(group -> group.course().topic().isWhether() && end.apply(group.course()) == null)
                .mapToLong(Group::customers)
                .sum();
    }
}
