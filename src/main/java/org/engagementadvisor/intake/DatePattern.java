package org.engagementadvisor.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How an export writes its dates: {@code yyyy-MM-dd}, {@code d.M.yyyy}, {@code yyyy-MM-dd HH:mm:ss}. The time is read and dropped. */
record DatePattern(String pattern) {
    static final DatePattern ISO = new DatePattern("yyyy-MM-dd");
    static final String EXPECTED =
            "year, month and day as in `yyyy-MM-dd`, `d.M.yyyy`, `yyyy-MM-dd HH:mm:ss`, each once";
    private static final Pattern PART = Pattern.compile("yyyy|MMM|MM|M|dd|d|HH|H|mm|ss|SSS|[-/.:, TZ]");
    private static final Map<String, String> DIRECTIVES = Map.of(
            "yyyy", "%Y", "MMM", "%b", "MM", "%m", "M", "%-m", "dd", "%d", "d", "%-d", "HH", "%H", "H", "%-H", "mm",
            "%M", "ss", "%S");

    /** Whether the pattern tells the day, and holds nothing but parts that are known. */
    static boolean isPattern(String text) {
        return text.length() <= 40
                && PART.matcher(text).replaceAll("").isEmpty()
                && text.matches("[^y]*yyyy[^y]*")
                && text.matches("[^M]*M{1,3}[^M]*")
                && text.matches("[^d]*d{1,2}[^d]*")
                && text.matches("[^H]*H{0,2}[^H]*")
                && text.matches("[^m]*(mm)?[^m]*")
                && text.matches("[^s]*(ss)?[^s]*")
                && text.matches("[^S]*(SSS)?[^S]*");
    }

    /** The day in an SQL text, null if it is not written exactly so. */
    String sql(String text) {
        var format = Sql.text(directives());
        var moment = "try_strptime(" + text + ", " + format + ")";
        // Reading forgives single digits and short years; writing the moment back tells.
        return "CASE WHEN strftime(" + moment + ", " + format + ") = " + text + " THEN CAST(" + moment
                + " AS DATE) END";
    }

    /** A moment of a typed column as the text this pattern reads. */
    String written(String column) {
        return "strftime(" + column + ", " + Sql.text(directives()) + ")";
    }

    private String directives() {
        return PART.matcher(pattern)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group().equals("SSS") ? "%g" : DIRECTIVES.getOrDefault(part.group(), part.group())));
    }

    @Nullable
    LocalDate read(String text) {
        try {
            return LocalDate.parse(text, formatter());
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private DateTimeFormatter formatter() {
        var quoted = pattern.replace("yyyy", "uuuu").replace("T", "'T'").replace("Z", "'Z'");
        return DateTimeFormatter.ofPattern(quoted, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
