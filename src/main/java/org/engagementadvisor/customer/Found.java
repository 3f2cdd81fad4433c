package org.engagementadvisor.customer;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Says what was found, short and on one line. */
final class Found {
    private static final int LONGEST = 60;

    private Found() {}

    static String node(JsonNode node) {
        if (node.isObject()) {
            return "an object";
        }
        if (node.isArray()) {
            return "a list";
        }
        if (node.isMissingNode()) {
            return "nothing";
        }
        if (node.isString()) {
            return value('"' + node.stringValue() + '"');
        }
        return value(node.isNumber() ? node.asString() : node);
    }

    static String value(Object value) {
        var text = value.toString();
        boolean fits = text.codePointCount(0, text.length()) <= LONGEST;
        var line = new StringBuilder("`");
        text.codePoints().limit(LONGEST).forEach(c -> append(line, c));
        return line.append(fits ? "`" : "…`").toString();
    }

    private static void append(StringBuilder line, int c) {
        if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == '`') {
            line.append(String.format(Locale.ROOT, "\\u%04x", c));
            return;
        }
        line.appendCodePoint(c);
    }
}
