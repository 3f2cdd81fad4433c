package org.engagementadvisor.rules.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;

/** Checks the terms that a rule book lists: whether a cell can say each of them, and nobody takes one for another. */
public final class TermList {
    // What a cell says of facts, joins terms with, or names facts with; a quote or backslash no cell may hold.
    private static final Pattern UNSAYABLE =
            Pattern.compile("unknown|.* or unknown|.*[,{}\"\\\\\\p{Cc}].*", Pattern.DOTALL);

    private TermList() {}

    /** {@code terms} are texts. */
    public static void check(List<Node> terms, Faults faults) {
        Map<String, String> alike = new HashMap<>();
        for (Node node : terms) {
            String term = node.written().orElse("");
            if (UNSAYABLE.matcher(term).matches()) {
                wrong(
                        node,
                        term,
                        "a term other than `unknown`, without commas, braces, quotes and backslashes",
                        faults);
            } else if (term.isBlank() || !term.equals(term.strip()) || OddCharacters.anyInvisible(term)) {
                wrong(node, term, "a term without blanks around it and characters that cannot be seen", faults);
            }
            String other = alike.putIfAbsent(likeness(term), term);
            if (other != null) {
                String there = other.equals(term) ? "it" : "people take it for " + Findings.quoted(other) + ", which";
                wrong(node, term, "each term once, and " + there + " is there already", faults);
            }
        }
    }

    private static void wrong(Node node, String term, String expected, Faults faults) {
        faults.add(node.place(), Findings.quoted(term), expected);
    }

    /** Without what people do not tell apart: capitals, blanks, forms of one letter or dash. */
    private static String likeness(String term) {
        return Normalizer.normalize(OddCharacters.without(term), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Pd}", "-")
                .replaceAll("\\s+", "");
    }
}
