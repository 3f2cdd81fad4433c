package org.engagementadvisor.document;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Locale;

/** People's text as it may stand in a message: on one line, not endless, and without anything that a terminal obeys. */
public final class Quote {
    private static final int LONGEST = 120;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Quote() {}

    /** In backticks, cut after 120 characters; {@code nothing} if the text is empty. */
    public static String of(String text) {
        if (text.isEmpty()) {
            return "nothing";
        }
        var line = new StringBuilder("`");
        text.codePoints().limit(LONGEST).forEach(c -> append(line, c, c == '`'));
        return line.append(text.codePointCount(0, text.length()) > LONGEST ? "…`" : "`")
                .toString();
    }

    /** Each in backticks, with commas between them. */
    public static String listed(Collection<String> words) {
        return words.stream().map(Quote::of).collect(joining(", "));
    }

    /** Whole and without backticks; line ends, other control characters and marks of the direction of writing are spelt out. */
    public static String harmless(String text) {
        if (text.codePoints().noneMatch(Quote::isHarmful)) {
            return text;
        }
        var line = new StringBuilder();
        text.codePoints().forEach(c -> append(line, c, false));
        return line.toString();
    }

    /** Whether the text holds a character that moves the cursor, turns the writing round, cannot be seen or is half of another one. */
    public static boolean isHarmful(String text) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (isHarmful(c)) {
                return true;
            }
            i += Character.charCount(c);
        }
        return false;
    }

    /** The same of one character. */
    public static boolean isHarmful(int c) {
        // What most texts are made of.
        if (c >= ' ' && c <= '~') {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            // Joiners belong to the spelling of Persian, Hindi and others.
            case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
            default -> false;
        };
    }

    private static void append(StringBuilder line, int c, boolean isMark) {
        if (isMark || isHarmful(c)) {
            // As JSON spells it, so that a document of JSON says the same as before.
            for (char unit : Character.toChars(c)) {
                line.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
            return;
        }
        line.appendCodePoint(c);
    }
}
