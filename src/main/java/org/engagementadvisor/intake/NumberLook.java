package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the columns of an export that hold numbers for how these are written, as far as the mapping does not say: a cell such as
 * {@code 1.234,50} tells, {@code 1.234} does not.
 */
final class NumberLook {
    private static final int ROWS = 20_000;
    private static final int LONGEST = 60;
    private static final List<String> GROUPINGS = List.of(".", ",", " ", "'");
    private static final String SIGN = "(\\p{Sc}|[A-Z]{3})";

    private static final String FIGURES = "[-0-9.,'’ \u00A0\u202F\u2009()%+\u2212]*";

    private final Database database;
    private final Export export;
    private final NumberForm said;
    private final List<String> columns;
    private final List<String> found = new ArrayList<>();

    NumberLook(Database database, Export export, NumberForm said, Collection<String> columns) {
        this.database = database;
        this.export = export;
        this.said = said;
        this.columns = columns.stream()
                .map(export::column)
                .filter(Objects::nonNull)
                .filter(column -> export.type(column).equals(ExportPart.TEXT))
                .distinct()
                .sorted()
                .toList();
    }

    /** The style; where the cells leave open what they mean, a fault. */
    NumberStyle style(Faults faults) throws SQLException {
        if (columns.isEmpty()) {
            return new NumberStyle(
                    Objects.requireNonNullElse(said.decimal(), "."),
                    Objects.requireNonNullElse(said.grouping(), ""),
                    said.minus(),
                    Objects.requireNonNullElse(said.signs(), List.of()));
        }
        takeSample();
        var decimal = said.decimal() == null ? decimal(faults) : told("decimal", said.decimal());
        var grouping = said.grouping() == null ? grouping(decimal) : told("thousands", said.grouping());
        var signs = said.signs() == null ? signs(faults) : said.signs();
        return new NumberStyle(decimal, grouping, said.minus(), signs);
    }

    /** What the style is, for people. */
    List<String> readAs() {
        return found;
    }

    private String told(String what, String sign) {
        found.add(what + " " + shown(sign));
        return sign;
    }

    private static String shown(String sign) {
        return sign.isEmpty() ? "none" : sign.isBlank() ? "space" : Quote.of(sign);
    }

    private String decimal(Faults faults) throws SQLException {
        long comma = cells(decimalRegex(","));
        long point = cells(decimalRegex("."));
        if (comma == 0 && point == 0) {
            var open = example("[^0-9]*[1-9][0-9]{0,2}[.,][0-9]{3}[^0-9]*");
            if (open != null) {
                faults.add(
                        Place.of(export.name()),
                        "numbers as in " + Quote.of(open) + ", whose sign may be of decimals or of thousands",
                        "`formats: {decimal: …, thousands: …}` in the mapping");
            }
            return ".";
        }
        var sign = comma > point ? "," : ".";
        long others = Math.min(comma, point);
        found.add("decimal " + Quote.of(sign) + " (found" + (others == 0 ? ")" : ", against " + others + " cells)"));
        return sign;
    }

    /** A sign that can only be of decimals: no three digits behind it, a zero before it, or the other sign before it. */
    private static String decimalRegex(String sign) {
        var point = NumberStyle.sign(sign);
        var other = NumberStyle.sign(sign.equals(",") ? "." : ",");
        var behind = point + "([0-9]{1,2}|[0-9]{4,})";
        return "[^0-9]*([0-9]+" + behind + "|0" + point + "[0-9]+|[0-9]{4,}" + point + "[0-9]{3}|"
                + "[0-9]{1,3}((" + other + "|['’ \u00A0\u202F\u2009])[0-9]{3})+" + point + "[0-9]+|"
                // The other sign twice is of thousands, which leaves this one.
                + "[0-9]{1,3}(" + other + "[0-9]{3}){2,})[^0-9]*";
    }

    private String grouping(String decimal) throws SQLException {
        var sure = new LinkedHashMap<String, Long>();
        for (var grouping : GROUPINGS) {
            if (!grouping.equals(decimal)) {
                var sign = NumberStyle.sign(grouping);
                boolean isAlwaysOfThousands = !grouping.equals(".") && !grouping.equals(",");
                long cells = cells("[^0-9]*[0-9]{1,3}((" + sign + "[0-9]{3}){" + (isAlwaysOfThousands ? 1 : 2) + ",}|"
                        + sign + "[0-9]{3}" + NumberStyle.sign(decimal) + "[0-9]*)[^0-9]*");
                sure.put(grouping, cells);
            }
        }
        var most = most(sure);
        if (most == null) {
            return "";
        }
        found.add("thousands " + shown(most) + " (found)");
        return most;
    }

    /** Sums over several currencies mean nothing, so that one sign is taken, with its code if both stand there. */
    private List<String> signs(Faults faults) throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        var each = columns.stream()
                .map(column -> "SELECT regexp_extract(" + column + ", " + Sql.text(SIGN) + ", 1) AS sign FROM sample"
                        + " WHERE strlen(" + column + ") <= " + LONGEST + " AND regexp_full_match(" + column + ", "
                        + Sql.text(FIGURES + SIGN + FIGURES) + ") AND regexp_matches("
                        + column + ", '[0-9]')")
                .collect(joining(" UNION ALL "));
        database.query(
                "SELECT sign, COUNT(*) FROM (" + each + ") GROUP BY sign ORDER BY sign",
                row -> counts.put(row.getString(1), row.getLong(2)));
        var most = most(counts);
        if (most == null) {
            return List.of();
        }
        if (Collections.frequency(counts.values(), counts.get(most)) > 1) {
            faults.add(
                    Place.of(export.name()),
                    "numbers with " + Quote.listed(counts.keySet()) + ", one as often as another",
                    "`formats: {signs: [" + most + "]}` in the mapping, with those of one currency");
        }
        found.add("currency sign " + Quote.of(most) + " (found"
                + (counts.size() == 1 ? ")" : ", of " + Quote.listed(counts.keySet()) + ")"));
        return List.of(most);
    }

    private static @Nullable String most(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private void takeSample() throws SQLException {
        var trimmed = columns.stream()
                .map(column -> "TRIM(" + column + ") AS " + column)
                .collect(joining(", "));
        database.run("CREATE OR REPLACE TEMP TABLE sample AS SELECT " + trimmed + " FROM (" + export.rowsSql()
                + ") LIMIT " + ROWS);
    }

    private static String matches(String column, String regex) {
        return "(strlen(" + column + ") <= " + LONGEST + " AND regexp_full_match(" + column + ", " + Sql.text(regex)
                + "))";
    }

    private long cells(String regex) throws SQLException {
        var counted = columns.stream()
                .map(column -> "COUNT(*) FILTER (WHERE " + matches(column, regex) + ")")
                .collect(joining(" + "));
        var counts = new ArrayList<Long>();
        database.query("SELECT " + counted + " FROM sample", row -> counts.add(row.getLong(1)));
        return counts.get(0);
    }

    private @Nullable String example(String regex) throws SQLException {
        var examples = new ArrayList<String>();
        for (var column : columns) {
            database.query(
                    "SELECT " + column + " FROM sample WHERE " + matches(column, regex) + " LIMIT 1",
                    row -> examples.add(row.getString(1)));
        }
        return examples.isEmpty() ? null : examples.get(0);
    }
}
