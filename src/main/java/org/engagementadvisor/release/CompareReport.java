package org.engagementadvisor.release;

import java.time.LocalDate;
import java.util.List;

/**
 * Who moves between two releases of a rule book, or two runs of advice.
 *
 * @param rejected lines of customers that could not be compared
 * @param judgedTwice customers whom a changed row might concern, so that both releases judged them whole; all of them where
 *     files of advice are compared
 * @param onlyBefore ids of customers that only the first file has, {@code onlyAfter} of those that only the second has
 */
public record CompareReport(
        Side before,
        Side after,
        Moves moves,
        long rejected,
        long judgedTwice,
        List<String> onlyBefore,
        List<String> onlyAfter) {
    public CompareReport {
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
    }

    /** What is compared: where it is, and which book, release, day and strategy advised. */
    public record Side(String place, String book, String release, LocalDate asOf, String strategy) {}

    /** Whether nothing differs and nobody is missing. */
    public boolean isSame() {
        return moves.differing() == 0 && onlyBefore.isEmpty() && onlyAfter.isEmpty();
    }
}
