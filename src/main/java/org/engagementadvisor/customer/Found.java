package org.engagementadvisor.customer;

/** Says what was found, short and on one line. */
final class Found {
    private static final int LONGEST = 60;

    private Found() {}

    static String value(Object value) {
        var text = value.toString();
        boolean fits = text.length() <= LONGEST;
        var line = new StringBuilder("`");
        text.codePoints().limit(LONGEST).forEach(c -> append(line, c));
        return line.append(fits ? "`" : "…`").toString();
    }

    private static void append(StringBuilder line, int c) {
        if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == '`') {
            line.append(String.format("\\u%04x", c));
            return;
        }
        line.appendCodePoint(c);
    }
}
