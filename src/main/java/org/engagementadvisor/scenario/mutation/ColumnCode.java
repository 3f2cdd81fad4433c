package org.engagementadvisor.scenario.mutation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a column does with its cells.
 *
 * @param name the fact that is compared, or what an action gives: an answer, or a part such as {@code weight}
 * @param operator as in the table; empty for an action
 */
record ColumnCode(Kind kind, String name, String operator) {
    enum Kind {
        WHOLE,
        DECIMAL,
        DATE,
        TERM,
        TERMS,
        KNOWN,
        /** Texts for people and names of facts: there is nothing to measure. */
        WORDS
    }

    /** The column that names the fact which a data gap is about. */
    static final ColumnCode MISSING = new ColumnCode(Kind.WORDS, "missing", "");

    private static final Pattern TERMS = Pattern.compile("forall\\([|&]{2}\\)\\{(\\w+) ([!=]=) \"\\$\"}.*");
    private static final Pattern KNOWN = Pattern.compile("(\\w+) ([!=]=) null");
    private static final Pattern COMPARED =
            Pattern.compile("(?:\\w+ != null, |\\w+ == null \\|\\| )?(\\w+) (==|>=|<=|>|<|contains|not contains) (.*)");
    private static final Pattern ANSWER = Pattern.compile("answer\\(\"(\\w+)\", (.*)\\);");
    private static final Pattern PART = Pattern.compile("(\\w+)\\((.*)\\);");

    /** For a condition column. */
    static ColumnCode asks(String text) {
        Matcher terms = TERMS.matcher(text);
        if (terms.matches()) {
            return new ColumnCode(Kind.TERMS, terms.group(1), terms.group(2));
        }
        Matcher known = KNOWN.matcher(text);
        if (known.matches()) {
            return new ColumnCode(Kind.KNOWN, known.group(1), known.group(2));
        }
        Matcher compared = COMPARED.matcher(text);
        return compared.matches()
                ? new ColumnCode(kind(compared.group(3)), compared.group(1), compared.group(2))
                : new ColumnCode(Kind.WORDS, text, "");
    }

    /** For an action column. */
    static ColumnCode says(String text, OtherTerms words) {
        Matcher answer = ANSWER.matcher(text);
        if (answer.matches()) {
            Kind kind = kind(answer.group(2));
            return new ColumnCode(
                    kind == Kind.TERM && words.isText(answer.group(1)) ? Kind.WORDS : kind, answer.group(1), "");
        }
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            return new ColumnCode(Kind.WORDS, text, "");
        }
        String name = part.group(1);
        return switch (name) {
            case "kind", "owner", "worst", "best" -> new ColumnCode(Kind.TERM, name, "");
            default -> new ColumnCode(kind(part.group(2)) == Kind.TERM ? Kind.WORDS : kind(part.group(2)), name, "");
        };
    }

    private static Kind kind(String parameter) {
        return switch (parameter) {
            case "$param" -> Kind.WHOLE;
            case "$paramB" -> Kind.DECIMAL;
            case "\"$param\"" -> Kind.TERM;
            default -> parameter.startsWith("LocalDate") ? Kind.DATE : Kind.WORDS;
        };
    }

    /** Whether the cells say what a missing fact may turn out to be. */
    boolean isAssumed() {
        return name.equals("worst") || name.equals("best");
    }

    boolean isBound() {
        return operator.startsWith(">") || operator.startsWith("<");
    }

    /** Whether larger values meet the bound. */
    boolean isLower() {
        return operator.startsWith(">");
    }
}
