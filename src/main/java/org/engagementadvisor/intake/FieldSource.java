package org.engagementadvisor.intake;

import java.util.Locale;
import java.util.Map;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where a field comes from: a column, or a constant. Its text is trimmed, put into lower case if asked, and exchanged for a
 * term if the mapping lists terms; {@code otherwise} is for what is blank or not listed.
 */
record FieldSource(
        Place place,
        @Nullable String column,
        @Nullable String constant,
        Map<String, String> terms,
        @Nullable String otherwise,
        boolean lowerCase,
        @Nullable DateForms format,
        boolean dropsZeros,
        @Nullable Formula formula) {
    static FieldSource column(Place place, String column) {
        return new FieldSource(place, column, null, Map.of(), null, false, null, false, null);
    }

    static FieldSource computed(Place place, @Nullable Formula formula) {
        return new FieldSource(place, null, null, Map.of(), null, false, null, false, formula);
    }

    static FieldSource constant(Place place, String text) {
        return new FieldSource(place, null, text, Map.of(), null, false, null, false, null);
    }

    /** The field's text for what the column holds, null if that is unknown. */
    @Nullable
    String read(@Nullable String found) {
        if (constant != null) {
            return constant;
        }
        var text = found == null || found.isBlank() ? null : cased(found.strip());
        if (text == null) {
            return otherwise;
        }
        return terms.isEmpty() ? text : terms.getOrDefault(text, otherwise);
    }

    private String cased(String text) {
        var shortened = dropsZeros ? withoutZeros(text) : text;
        return lowerCase ? shortened.toLowerCase(Locale.ROOT) : shortened;
    }

    private static String withoutZeros(String text) {
        return text.replaceFirst("^0+(?=.)", "");
    }

    /** The same in SQL, for an expression of the column's text. */
    String sql(String found) {
        if (constant != null) {
            return Sql.text(constant);
        }
        var trimmed = Sql.trimmed(found);
        var shortened = dropsZeros ? "regexp_replace(" + trimmed + ", '^0+(.)', '\\1')" : trimmed;
        var text = lowerCase ? "LOWER(" + shortened + ")" : shortened;
        var fallback = otherwise == null ? "NULL" : Sql.text(otherwise);
        if (terms.isEmpty()) {
            return otherwise == null ? text : "COALESCE(" + text + ", " + fallback + ")";
        }
        var cases = new StringBuilder("CASE ").append(text);
        terms.forEach((value, term) ->
                cases.append(" WHEN ").append(Sql.text(value)).append(" THEN ").append(Sql.text(term)));
        return cases.append(" ELSE ").append(fallback).append(" END").toString();
    }

    boolean isPlainColumn() {
        return constant == null && otherwise == null && terms.isEmpty() && !lowerCase && !dropsZeros && formula == null;
    }
}
