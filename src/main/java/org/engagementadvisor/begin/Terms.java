package org.engagementadvisor.begin;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.document.Quote;

/**
 * Names of areas and kinds of customers made of what stands in a file. Signs by which a cell of a table would take them for a list, a fact
 * or a formula become blanks, and each is told apart from the others.
 */
final class Terms {
    private static final int LONGEST = 60;

    /** What cells say of facts. */
    private static final Set<String> SAID = Set.of("known", "unknown", "yes", "no", "none", "all");

    private Terms() {}

    /** The term of each text, in the order of the texts; those that nothing can be made of are left out. */
    static Map<String, String> of(Collection<String> texts, Collection<String> reserved) {
        var likenesses = new TreeSet<String>();
        reserved.forEach(term -> likenesses.add(likeness(term)));
        var terms = new LinkedHashMap<String, String>();
        for (var text : texts) {
            // A key of the mapping can be no such text.
            if (Quote.isHarmful(text)) {
                continue;
            }
            var plain = plain(text);
            var term = SAID.contains(plain.toLowerCase(Locale.ROOT)) ? plain + " group" : plain;
            for (int i = 2; !term.isEmpty() && !likenesses.add(likeness(term)); i++) {
                term = plain + " " + i;
            }
            if (!term.isEmpty()) {
                terms.put(text, term);
            }
        }
        return terms;
    }

    private static String plain(String text) {
        var words = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}&.+/'()%#-]+", " ")
                .replaceAll("(^| )or unknown$", " ")
                .replaceAll("^[^\\p{L}\\p{N}]+", "")
                .strip();
        var cut = words.codePoints()
                .limit(LONGEST)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .strip();
        return isShouted(cut) ? cut.toLowerCase(Locale.ROOT) : cut;
    }

    private static boolean isShouted(String text) {
        return text.length() > 4
                && text.equals(text.toUpperCase(Locale.ROOT))
                && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    private static String likeness(String term) {
        return Stream.of(term.toLowerCase(Locale.ROOT).split("\\s+|\\p{Pd}", -1))
                .collect(Collectors.joining());
    }
}
