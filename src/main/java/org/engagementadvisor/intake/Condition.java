package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping says of a line: a field or a column of the lines, a test, and the values to compare with. Without either, the
 * test is about the line as a whole; a {@link Test#REPEATED} line equals an earlier one in the columns that its values name,
 * or in all.
 */
record Condition(
        Place place, @Nullable LineField field, @Nullable String column, Test test, List<String> values) {
    /** The tests, by the words of the mapping. */
    enum Test {
        BLANK,
        UNREADABLE,
        UNKNOWN,
        AFTER_AS_OF,
        REPEATED,
        BADLY_WRITTEN,
        OTHER_CURRENCY,
        UNMATCHED,
        RETURNED,
        EQUALS,
        STARTS_WITH,
        ENDS_WITH,
        CONTAINS,
        MATCHES,
        AT_MOST,
        BELOW,
        AT_LEAST,
        ABOVE
    }

    static Condition of(LineField field, Test test) {
        return new Condition(Place.of(""), field, null, test, List.of());
    }

    boolean isSame(Condition other) {
        return field == other.field
                && column == null
                && other.column == null
                && test == other.test
                && values.equals(other.values);
    }

    /** True or false for a line, never null; {@code text} and {@code value} are the subject's SQL columns. */
    String sql(String text, String value) {
        return "COALESCE(" + bare(text, value) + ", FALSE)";
    }

    private String bare(String text, String value) {
        return switch (test) {
            case BLANK -> text + " IS NULL";
            case UNREADABLE ->
                field == LineField.COST || field == LineField.UNIT_COST
                        ? value + " IS NULL AND " + text + " IS NOT NULL"
                        : value + " IS NULL";
            case UNKNOWN -> "known_" + text + " IS NULL AND " + text + " IS NOT NULL";
            case AFTER_AS_OF -> value + " > bounds.as_of";
            case REPEATED -> text + " > 1";
            case RETURNED -> "returned";
            // The scan rejects them before the database sees them.
            case BADLY_WRITTEN -> "FALSE";
            case UNMATCHED -> value + " IS NULL";
            case OTHER_CURRENCY -> "currency_rate IS NULL";
            case EQUALS -> values.stream().map(Sql::text).collect(joining(", ", text + " IN (", ")"));
            case STARTS_WITH -> any("LEFT(" + text + ", LENGTH(%1$s)) = %1$s");
            case ENDS_WITH -> any("RIGHT(" + text + ", LENGTH(%1$s)) = %1$s");
            case CONTAINS -> any("POSITION(%1$s IN " + text + ") > 0");
            case MATCHES -> any("regexp_full_match(" + text + ", %1$s)");
            case AT_MOST -> value + " <= " + values.get(0);
            case BELOW -> value + " < " + values.get(0);
            case AT_LEAST -> value + " >= " + values.get(0);
            case ABOVE -> value + " > " + values.get(0);
        };
    }

    private String any(String template) {
        return values.stream()
                .map(value -> String.format(template, Sql.text(value)))
                .collect(joining(" OR ", "(", ")"));
    }
}
