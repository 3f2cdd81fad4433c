package org.engagementadvisor.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an export writes a date: {@code yyyy-MM-dd}, {@code d.M.yy}, {@code d. MMMM yyyy}, {@code yyyy-MM-ddTHH:mm:ssXXX}, or
 * {@code excel} for days that are counted from 1899-12-30. One letter takes a number with or without a zero before it. The time and its offset are read and dropped: the day is the one that
 * is written. Two digits of a year are one of 1969 to 2068.
 */
record DatePattern(String pattern) {
    static final DatePattern ISO = new DatePattern("yyyy-MM-dd");
    static final String EXPECTED =
            "`excel`, or year, month and day as in `yyyy-MM-dd`, `d.M.yy`, `d MMM yyyy`, `yyyy-MM-ddTHH:mm:ssXXX`,"
                    + " each once";

    static final String SHORT_YEARS = "two digits of a year are of 1969 to 2068";

    private static final String EXCEL = "excel";
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    /** Before these, spreadsheet programs count a 29 February 1900 that there was not. */
    private static final int FIRST_SERIAL = 61;

    private static final int LAST_SERIAL = 2_958_465;
    private static final int FIRST_OF_TWO_DIGITS = 69;

    private static final Pattern PART =
            Pattern.compile("yyyy|yy|MMMM|MMM|MM|M|dd|d|HH|H|hh|h|mm|ss|SSS|XXX|a|[-/.:, TZ]");
    private static final Map<String, String> REGEXES = Map.ofEntries(
            Map.entry("yyyy", "([0-9]{4})"),
            Map.entry("yy", "([0-9]{2})"),
            Map.entry("MMMM", "(\\p{L}+)[.]?"),
            Map.entry("MMM", "(\\p{L}+)[.]?"),
            Map.entry("MM", "(0[1-9]|1[0-2])"),
            Map.entry("M", "(0?[1-9]|1[0-2])"),
            Map.entry("dd", "(0[1-9]|[12][0-9]|3[01])"),
            Map.entry("d", "(0?[1-9]|[12][0-9]|3[01])"),
            Map.entry("HH", "(?:[01][0-9]|2[0-3])"),
            Map.entry("H", "(?:0?[0-9]|1[0-9]|2[0-3])"),
            Map.entry("hh", "(?:0[1-9]|1[0-2])"),
            Map.entry("h", "(?:0?[1-9]|1[0-2])"),
            Map.entry("mm", "[0-5][0-9]"),
            Map.entry("ss", "[0-5][0-9]"),
            Map.entry("SSS", "[0-9]{3}"),
            Map.entry("XXX", "(?:Z|[-+][0-9]{2}:?[0-9]{2})"),
            Map.entry("a", "(?:[AaPp][Mm])"));
    private static final Map<String, String> DIRECTIVES = Map.of(
            "yyyy", "%Y", "MM", "%m", "M", "%-m", "dd", "%d", "d", "%-d", "HH", "%H", "H", "%-H", "mm", "%M", "ss",
            "%S", "SSS", "%g");

    /** Whether the pattern tells the day, and holds nothing but parts that are known. */
    static boolean isPattern(String text) {
        return text.equals(EXCEL)
                || (text.length() <= 40
                        && PART.matcher(text).replaceAll("").isEmpty()
                        && text.matches("[^y]*yy(yy)?[^y]*")
                        && text.matches("[^M]*M{1,4}[^M]*")
                        && text.matches("[^d]*d{1,2}[^d]*")
                        && text.matches("[^Hh]*(H{0,2}|h{0,2})[^Hh]*")
                        && text.matches("[^m]*(mm)?[^m]*")
                        && text.matches("[^s]*(ss)?[^s]*")
                        && text.matches("[^S]*(SSS)?[^S]*")
                        && text.matches("[^X]*(XXX)?[^X]*")
                        && text.matches("[^a]*a?[^a]*"));
    }

    boolean hasShortYears() {
        return !pattern.equals(EXCEL) && !pattern.contains("yyyy");
    }

    /** The day in an SQL text, null if it is not written exactly so. */
    String sql(String text) {
        if (pattern.equals(EXCEL)) {
            var days = "TRY_CAST(regexp_extract(" + text + ", '^([0-9]{1,7})([.,][0-9]+)?$', 1) AS INTEGER)";
            return "CASE WHEN " + days + " BETWEEN " + FIRST_SERIAL + " AND " + LAST_SERIAL + " THEN DATE '" + DAY_0
                    + "' + " + days + " END";
        }
        return isPlain() ? plainSql(text) : partsSql(text);
    }

    private String plainSql(String text) {
        var format = Sql.text(directives());
        var moment = "try_strptime(" + text + ", " + format + ")";
        // Reading forgives single digits and short years; writing the moment back tells.
        var isExact = hasFreeDigits()
                ? "regexp_full_match(" + text + ", " + Sql.text(regex()) + ")"
                : "strftime(" + moment + ", " + format + ") = " + text;
        // Most days of most exports, by a way that takes half the time.
        var usual = equals(ISO)
                ? "WHEN strlen(" + text + ") = 10 AND CAST(TRY_CAST(" + text + " AS DATE) AS VARCHAR) = " + text
                        + " THEN TRY_CAST(" + text + " AS DATE) "
                : "";
        return "CASE " + usual + "WHEN " + isExact + " THEN CAST(" + moment + " AS DATE) END";
    }

    /** Whether a day such as 1 may also be written as 01. */
    private boolean hasFreeDigits() {
        return PART.matcher(pattern).results().anyMatch(part -> part.group().matches("[dMH]"));
    }

    private String partsSql(String text) {
        var parts = "regexp_extract(" + text + ", " + Sql.text("^" + regex() + "$") + ", ";
        var year = parts + group('y') + ")";
        if (hasShortYears()) {
            year = "CASE WHEN " + year + " >= '" + FIRST_OF_TWO_DIGITS + "' THEN '19' ELSE '20' END || " + year;
        }
        var month = parts + group('M') + ")";
        if (pattern.contains("MMM")) {
            month = MonthNames.sql(month);
        }
        return "CASE WHEN regexp_full_match(" + text + ", " + Sql.text(regex()) + ") THEN TRY_CAST(" + year
                + " || '-' || lpad(" + month + ", 2, '0') || '-' || lpad(" + parts + group('d')
                + "), 2, '0') AS DATE) END";
    }

    /** A moment of a typed column as the text this pattern reads, if it is plain. */
    String written(String column) {
        return "strftime(" + column + ", " + Sql.text(directives()) + ")";
    }

    /** Whether the database has directives for all of its parts. */
    boolean isPlain() {
        return !pattern.equals(EXCEL)
                && PART.matcher(pattern)
                        .results()
                        .allMatch(part -> !REGEXES.containsKey(part.group()) || DIRECTIVES.containsKey(part.group()));
    }

    private String directives() {
        return PART.matcher(pattern)
                .replaceAll(part -> Matcher.quoteReplacement(DIRECTIVES.getOrDefault(part.group(), part.group())));
    }

    private String regex() {
        return PART.matcher(pattern)
                .replaceAll(
                        part -> Matcher.quoteReplacement(REGEXES.getOrDefault(part.group(), "[" + part.group() + "]")));
    }

    /** Which of the three groups it is. */
    private int group(char part) {
        var order = new ArrayList<>(List.of('y', 'M', 'd'));
        order.sort((one, other) -> Integer.compare(pattern.indexOf(one), pattern.indexOf(other)));
        return order.indexOf(part) + 1;
    }

    @Nullable
    LocalDate read(String text) {
        if (pattern.equals(EXCEL)) {
            return text.matches("[0-9]{1,7}([.,][0-9]+)?") ? serial(text) : null;
        }
        var parts = Pattern.compile(regex()).matcher(text);
        if (!parts.matches()) {
            return null;
        }
        int year = Integer.parseInt(parts.group(group('y')));
        var month = parts.group(group('M'));
        int number =
                pattern.contains("MMM") ? MonthNames.number(month.toLowerCase(Locale.ROOT)) : Integer.parseInt(month);
        try {
            return LocalDate.of(
                    hasShortYears() ? year + (year >= FIRST_OF_TWO_DIGITS ? 1900 : 2000) : year,
                    number,
                    Integer.parseInt(parts.group(group('d'))));
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable LocalDate serial(String text) {
        int days = Integer.parseInt(text.replaceAll("[.,].*", ""));
        return days < FIRST_SERIAL || days > LAST_SERIAL ? null : DAY_0.plusDays(days);
    }
}
