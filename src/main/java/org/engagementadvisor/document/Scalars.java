package org.engagementadvisor.document;

import java.util.regex.Pattern;
import org.engagementadvisor.document.Node.Kind;

/** What a word without quotes means in YAML, by the rules that JSON has: {@code yes}, {@code 1_000} and {@code .nan} are texts. */
final class Scalars {
    private static final int LONGEST_NUMBER = 40;
    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final Pattern NUMBER = Pattern.compile(WHOLE + "(\\.[0-9]*)?([eE][-+]?[0-9]{1,9})?");

    private Scalars() {}

    static Kind kind(String word) {
        return switch (word) {
            case "", "null" -> Kind.NOTHING;
            case "true", "false" -> Kind.FLAG;
            default -> word.length() <= LONGEST_NUMBER && NUMBER.matcher(word).matches() ? Kind.NUMBER : Kind.TEXT;
        };
    }

    static boolean isWhole(String number) {
        return WHOLE.matcher(number).matches();
    }
}
