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

    /** What stands in a column of text between the blanks at its ends, null if nothing does. */
    static String trimmed(String column) {
        var trimmed = "NULLIF(TRIM(" + column + "), '')";
        // Blanks of all scripts are sought character by character, which most texts can be spared.
        return isColumn(column)
                ? "CASE WHEN strlen(" + column + ") = length(" + column + ") AND " + column
                        + " >= '!' AND NOT ends_with(" + column + ", ' ') THEN " + column + " ELSE " + trimmed + " END"
                : trimmed;
    }

    private static boolean isColumn(String expression) {
        return expression.chars().allMatch(sign -> sign == '_' || Character.isLetterOrDigit(sign));
    }

    private static void refuseNul(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text with a NUL character cannot be part of SQL");
        }
    }
}
