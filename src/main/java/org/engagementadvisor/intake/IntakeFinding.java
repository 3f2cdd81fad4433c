package org.engagementadvisor.intake;

/**
 * Something in a mapping or an export that cannot be used: the place (file, line, column as far as they are known), what was
 * found there and what was expected.
 */
public record IntakeFinding(String place, String found, String expected) {
    private static final int LONGEST = 60;

    @Override
    public String toString() {
        return place + ": found " + found + ", expected " + expected;
    }

    /** The text in backticks, on one line and not too long. */
    static String quoted(String text) {
        var line = new StringBuilder("`");
        text.codePoints().limit(LONGEST).forEach(c -> append(line, c));
        return line.append(text.codePointCount(0, text.length()) > LONGEST ? "…`" : "`")
                .toString();
    }

    private static void append(StringBuilder line, int c) {
        if (c == '`' || Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
            line.append(String.format("\\u%04x", c));
            return;
        }
        line.appendCodePoint(c);
    }
}
