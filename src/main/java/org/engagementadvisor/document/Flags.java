package org.engagementadvisor.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words by which people and programs say yes or no in a file, in whatever case; everything else is unknown. */
public final class Flags {
    private static final List<String> YES =
            List.of("true", "yes", "y", "1", "x", "wahr", "ja", "j", "vrai", "oui", "verdadero", "sí", "si");
    private static final List<String> NO = List.of("false", "no", "n", "0", "falsch", "nein", "faux", "non", "falso");

    /** What should stand there instead. */
    public static final String EXPECTED =
            "`true` or `false`, also as `yes` and `no`, `ja` and `nein`, `1` and `0`, `x`";

    private Flags() {}

    /** What the word says; empty if it says neither. */
    public static Optional<Boolean> read(String word) {
        var plain = word.strip().toLowerCase(Locale.ROOT);
        if (YES.contains(plain)) {
            return Optional.of(true);
        }
        return NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }
}
