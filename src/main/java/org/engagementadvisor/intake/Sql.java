package org.engagementadvisor.intake;

/** Turns people's text into SQL literals and names; nothing else in this package does. */
final class Sql {
    private Sql() {}

    static String text(String value) {
        refuseNul(value);
        return "'" + value.replace("'", "''") + "'";
    }

    static String name(String value) {
        refuseNul(value);
        return "\"" + value.replace("\"", "\"\"") + "\"";
    }

    private static void refuseNul(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text with a NUL character cannot be part of SQL");
        }
    }
}
