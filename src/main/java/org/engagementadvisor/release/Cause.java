package org.engagementadvisor.release;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The first answer on the way to one that moved which came out otherwise, and the rows that decided it.
 *
 * @param answer its name, or the code of a recommendation
 * @param item the product area that it is about, if it is
 * @param before the rows that decided it before, in the order of the table; empty if none did
 * @param after likewise now
 * @param changed those of the rows that say or ask something else than before, as far as that is known
 */
public record Cause(String answer, @Nullable String item, List<Spot> before, List<Spot> after, Set<String> changed) {
    public Cause {
        before = List.copyOf(before);
        after = List.copyOf(after);
        changed = Set.copyOf(changed);
    }

    /** A row and where it stands; line 0 is that of a rule without one. */
    public record Spot(String row, String file, int line) {
        static Spot of(Reason reason) {
            return new Spot(reason.row(), reason.file(), reason.line());
        }

        @Override
        public String toString() {
            return line == 0 ? row : row + " (" + file + ":" + line + ")";
        }
    }

    /** Null if the same rows decide and none of them changed, so that the figures alone are others. */
    @Nullable
    Cause orNone() {
        return changed.isEmpty() && rows(before, List.of()).equals(rows(after, List.of())) ? null : this;
    }

    /** The rows in few words: those that changed, else what applied and what applies instead. */
    public String rows() {
        if (!changed.isEmpty()) {
            return String.join(
                    ", ",
                    Stream.concat(before.stream(), after.stream())
                            .map(Spot::row)
                            .filter(changed::contains)
                            .distinct()
                            .toList());
        }
        String former = rows(before, after);
        String latter = rows(after, before);
        return (former.isEmpty() ? "no other row" : former) + " → " + (latter.isEmpty() ? "no other row" : latter);
    }

    private static String rows(List<Spot> spots, List<Spot> others) {
        Set<String> rows = new LinkedHashSet<>();
        spots.forEach(spot -> rows.add(spot.row()));
        others.forEach(spot -> rows.remove(spot.row()));
        return String.join(", ", rows);
    }
}
