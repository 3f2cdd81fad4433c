package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/** Looks at the columns of one file. */
final class FileLook {
    private static final int SAMPLE = 20_000;
    private static final int DATES = 2_000;
    private static final double MOST = 0.9;
    private static final String FIGURE =
            "[-+(\u2212 ]*([A-Z]{3}|\\p{Sc})?[-+ ]*[0-9][0-9.,'’ \u00A0\u202F\u2009]*([eE][-+]?[0-9]+)?[-%) \u2212]*([A-Z]{3}|\\p{Sc})?";

    /** What any of the patterns could read, so that most columns need no further look. */
    private static final String DAY =
            "[0-9]{1,4}[-/. ] ?([0-9]{1,2}|\\p{L}{3,}[.]?)[-/., ]+[0-9]{1,4}.*|[0-9]{8}|\\p{L}{3,}[.]? [0-9]{1,2},? [0-9]{4}.*";

    private final Database database;
    private final Export export;
    private final List<String> datePatterns;
    private final String table;
    private final List<String> names = new ArrayList<>();
    private final List<String> unclear = new ArrayList<>();

    FileLook(Database database, Export export, int number, List<String> datePatterns) {
        this.database = database;
        this.export = export;
        this.datePatterns = datePatterns;
        this.table = "looked_" + number;
        for (var name : export.columns()) {
            boolean isUsable = !name.isBlank() && !Quote.isHarmful(name) && export.column(name) != null;
            if (isUsable) {
                names.add(name);
            } else if (!name.isBlank() && !unclear.contains(name)) {
                unclear.add(name);
            }
        }
    }

    /** The patterns by which a column can be read, the best first; what share of it that reads, and how many read as much. */
    private record Dates(List<String> patterns, double share, int equal) {
        static final Dates NONE = new Dates(List.of(), 0, 0);
    }

    LookedFile look() throws SQLException {
        if (names.isEmpty()) {
            return new LookedFile(
                    export.name(),
                    export.file().sheet(),
                    export.file().skipRows(),
                    export.rows(),
                    List.of(),
                    unclear,
                    null,
                    export.parts().size());
        }
        var texts = names.stream()
                .map(name -> {
                    var column = String.valueOf(export.column(name));
                    return Sql.trimmed(export.text(column, DateForms.TYPED)) + " AS " + column;
                })
                .collect(joining(", "));
        database.run("CREATE TABLE " + table + " AS SELECT line, " + texts + " FROM (" + export.rowsSql() + ")");
        long step = Math.max(1, export.rows() / SAMPLE);
        var dates = dates();
        var figures = figures(step, dates);
        var faults = new Faults();
        var style = new NumberLook(database, export, new NumberForm(null, null, NumberStyle.Minus.ANY, null), figures)
                .style(faults);
        var columns = new ArrayList<LookedColumn>();
        for (var name : names) {
            columns.add(column(name, style, step, figures.contains(name), dates.getOrDefault(name, Dates.NONE)));
        }
        boolean isOpen = !faults.isEmpty() && export.file().isText();
        return new LookedFile(
                export.name(),
                export.file().sheet(),
                export.file().skipRows(),
                export.rows(),
                columns,
                unclear,
                isOpen ? null : style.decimal(),
                export.parts().size());
    }

    private LookedColumn column(String name, NumberStyle style, long step, boolean isNumber, Dates dates)
            throws SQLException {
        var sql = table + "." + export.column(name);
        var number = style.sql(sql, "DECIMAL(27, 12)");
        var counts = new ArrayList<Long>();
        var sample = " FILTER (WHERE line % " + step + " = 0 AND ";
        var countNumbers = isNumber
                ? ", COUNT(*)" + sample + number + " IS NOT NULL), COUNT(*)" + sample + number + " < 0), COUNT(*)"
                        + sample + number + " <> FLOOR(" + number + "))"
                : ", 0, 0, 0";
        database.query(
                "SELECT COUNT(" + sql + "), COUNT(DISTINCT " + sql + "), COUNT(*)" + sample + sql + " IS NOT NULL)"
                        + countNumbers + " FROM " + table,
                row -> {
                    for (int i = 1; i <= 6; i++) {
                        counts.add(row.getLong(i));
                    }
                });
        boolean areNumbers = isNumber && counts.get(2) > 0 && counts.get(3) >= MOST * counts.get(2);
        return new LookedColumn(
                export.name(),
                table,
                sql,
                name,
                export.rows(),
                counts.get(0),
                counts.get(1),
                areNumbers ? number : "",
                counts.get(4),
                counts.get(5),
                dates.patterns(),
                dates.share(),
                dates.equal(),
                step);
    }

    /** The patterns by which each column of dates can be read, the best first. */
    private Map<String, Dates> dates() throws SQLException {
        var found = new LinkedHashMap<String, Dates>();
        long step = Math.max(1, export.rows() / DATES);
        for (var name : likeDays(step)) {
            var sql = String.valueOf(export.column(name));
            var counts = new ArrayList<Long>();
            var counted = datePatterns.stream()
                    .map(pattern -> "COUNT(" + new DatePattern(pattern).sql(sql) + ")")
                    .collect(joining(", "));
            database.query(
                    "SELECT COUNT(" + sql + "), " + counted + " FROM " + table + " WHERE line % " + step + " = 0",
                    row -> {
                        for (int i = 1; i <= datePatterns.size() + 1; i++) {
                            counts.add(row.getLong(i));
                        }
                    });
            var best = new ArrayList<String>();
            for (int i = 0; i < datePatterns.size(); i++) {
                if (counts.get(0) > 0 && counts.get(i + 1) > 0 && counts.get(i + 1) >= counts.get(0) / 50.0) {
                    best.add(datePatterns.get(i));
                }
            }
            best.sort((one, other) -> Long.compare(
                    counts.get(datePatterns.indexOf(other) + 1), counts.get(datePatterns.indexOf(one) + 1)));
            long most = best.isEmpty() ? 0 : counts.get(datePatterns.indexOf(best.get(0)) + 1);
            if (most > 0 && most >= counts.get(0) * MOST / 2) {
                long equal = best.stream()
                        .filter(pattern -> counts.get(datePatterns.indexOf(pattern) + 1) == most)
                        .count();
                found.put(name, new Dates(best, (double) most / counts.get(0), (int) equal));
            }
        }
        return found;
    }

    private List<String> likeDays(long step) throws SQLException {
        var counted = names.stream()
                .map(export::column)
                .map(column -> "COUNT(*) FILTER (WHERE strlen(" + column + ") <= 40 AND regexp_full_match(" + column
                        + ", " + Sql.text(DAY) + ")) * 3 > COUNT(" + column + ")")
                .collect(joining(", "));
        var like = new ArrayList<String>();
        database.query("SELECT " + counted + " FROM " + table + " WHERE line % " + step + " = 0", row -> {
            for (int i = 0; i < names.size(); i++) {
                if (row.getBoolean(i + 1)) {
                    like.add(names.get(i));
                }
            }
        });
        return like;
    }

    private List<String> figures(long step, Map<String, Dates> dates) throws SQLException {
        var figures = new ArrayList<String>();
        for (var name : names) {
            var sql = String.valueOf(export.column(name));
            if (isDay(dates.get(name))) {
                continue;
            }
            database.query(
                    "SELECT COUNT(*) FILTER (WHERE strlen(" + sql + ") <= 60 AND regexp_full_match(" + sql + ", "
                            + Sql.text(FIGURE) + ")), COUNT(" + sql + ") FROM " + table + " WHERE line % " + step
                            + " = 0",
                    row -> {
                        if (row.getLong(2) > 0 && row.getLong(1) >= MOST * row.getLong(2)) {
                            figures.add(name);
                        }
                    });
        }
        return figures;
    }

    /** Days that spreadsheets count and days without signs between may be numbers as well. */
    private static boolean isDay(@Nullable Dates dates) {
        return dates != null && dates.patterns().stream().anyMatch(pattern -> pattern.matches(".*[^A-Za-z].*"));
    }
}
