package org.engagementadvisor.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
public final class Nearest {
    private static final int SLIPS = 2;
    private static final int LETTERS_PER_SLIP = 3;

    private Nearest() {}

    /** The word most like a misspelt one, unless none is like it: as many as two letters, or a third of them, may differ. */
    public static Optional<String> to(String misspelt, Collection<String> words) {
        int most = Math.min(misspelt.length() / 2, Math.max(SLIPS, misspelt.length() / LETTERS_PER_SLIP));
        return words.stream()
                .filter(word -> !word.equals(misspelt))
                .filter(word -> Math.abs(word.length() - misspelt.length()) <= most)
                .filter(word -> slips(misspelt, word) <= most)
                .min(Comparator.comparingInt((String word) -> slips(misspelt, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The same as the end of what was expected, such as {@code , perhaps `turnover`}; empty if no word is like it. */
    public static String hint(String misspelt, Collection<String> words) {
        return to(misspelt, words).map(word -> ", perhaps " + Quote.of(word)).orElse("");
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
