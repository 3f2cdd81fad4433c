package org.engagementadvisor.customer;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody may have meant. */
final class Nearest {
    private static final int MOST_SLIPS = 2;
    private static final int LETTERS_PER_SLIP = 3;

    private Nearest() {}

    static Optional<String> to(String name, Collection<String> names) {
        int most = Math.min(MOST_SLIPS, name.length() / LETTERS_PER_SLIP);
        return names.stream()
                .filter(other -> Math.abs(other.length() - name.length()) <= most)
                .filter(other -> slips(name, other) <= most)
                .min(Comparator.comparingInt((String other) -> slips(name, other))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to insert, leave out or replace. */
    private static int slips(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
