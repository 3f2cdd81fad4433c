package org.engagementadvisor.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody may have meant. */
public final class Nearest {
    private static final int LETTERS_PER_SLIP = 3;

    private Nearest() {}

    /** The word most like a misspelt one, unless none is like it: one letter in three may differ. */
    public static Optional<String> to(String misspelt, Collection<String> words) {
        int most = Math.min(misspelt.length() / 2, Math.max(1, misspelt.length() / LETTERS_PER_SLIP));
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

    /** As many of the words, those first that have most parts in common, as `turnover` and `valuedTurnover`, then the most like. */
    public static List<String> first(String word, Collection<String> words, int most) {
        var own = parts(word);
        return words.stream()
                .sorted(Comparator.comparingLong((String other) ->
                                -parts(other).stream().filter(own::contains).count())
                        .thenComparingInt(other -> slips(word, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    private static List<String> parts(String word) {
        return List.of(word.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
                .toLowerCase(Locale.ROOT)
                .split("[^\\p{L}0-9]+"));
    }

    /** Letters to insert, leave out or replace, and neighbours to swap. */
    private static int slips(String one, String other) {
        var slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(lastLetter(slips, one, other, i, j), swap(slips, one, other, i, j));
            }
        }
        return slips[one.length()][other.length()];
    }

    private static int lastLetter(int[][] slips, String one, String other, int i, int j) {
        int replaced = slips[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        return Math.min(replaced, 1 + Math.min(slips[i - 1][j], slips[i][j - 1]));
    }

    private static int swap(int[][] slips, String one, String other, int i, int j) {
        boolean isSwap =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isSwap ? 1 + slips[i - 2][j - 2] : Integer.MAX_VALUE;
    }
}
