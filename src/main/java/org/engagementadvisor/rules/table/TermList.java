package org.engagementadvisor.rules.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.engagementadvisor.rules.table.Finding.Code;

/** Checks the terms that a rule book lists: whether a cell can say each of them, and nobody takes one for another. */
public final class TermList {
    // What a cell says of facts, joins terms with, or names facts with; a quote or backslash no cell may hold.
    private static final Pattern UNSAYABLE = Pattern.compile("unknown|.* or unknown|.*[,{}\"\\\\\\p{Cc}].*", Pattern.DOTALL);

    private TermList() {}

    /** {@code where} names the list by its path in the file. */
    public static void check(List<String> terms, String where, String file, Findings findings) {
        Map<String, String> alike = new HashMap<>();
        for (String term : terms) {
            if (UNSAYABLE.matcher(term).matches()) {
                wrong(term, where, "a term other than `unknown`, without commas, braces, quotes and backslashes", file, findings);
            } else if (term.isBlank() || !term.equals(term.strip()) || OddCharacters.anyInvisible(term)) {
                wrong(term, where, "a term without blanks around it and characters that cannot be seen", file, findings);
            }
            String other = alike.putIfAbsent(likeness(term), term);
            if (other != null) {
                String difference = other.equals(term) ? "which stands there already" : "which only looks different from " + Findings.quoted(other);
                findings.error(Code.BAD_BOOK, file, null, Findings.quoted(term) + " in `" + where + "`, " + difference, "each term once");
            }
        }
    }

    /** Without what people do not tell apart: capitals, blanks, forms of one letter or dash. */
    private static String likeness(String term) {
        return Normalizer.normalize(OddCharacters.without(term), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("\\s+", "");
    }

    private static void wrong(String term, String where, String expected, String file, Findings findings) {
        findings.error(Code.BAD_BOOK, file, null, Findings.quoted(term) + " in `" + where + "`", expected);
    }
}
