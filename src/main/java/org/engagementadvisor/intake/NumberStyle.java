package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/**
 * How an export writes its numbers: the decimal sign; what groups thousands (empty: nothing does; a space is any kind of space);
 * where a minus may stand; and the signs or codes of its currency, of which none other is understood, since sums over several
 * currencies would mean nothing. {@code 12.5 %} is 0.125.
 */
record NumberStyle(String decimal, String grouping, Minus minus, List<String> signs) {
    static final NumberStyle PLAIN = new NumberStyle(".", "", Minus.ANY, List.of());

    private static final Pattern MINUS_SIGN = Pattern.compile("[-\u2212(]");
    private static final String DASH = "[-\u2212]";
    private static final List<String> SPACES = List.of(" ", "\u00A0", "\u202F", "\u2009");
    private static final String SPACE = sign(" ");

    /** Where a minus stands; brackets stand for one. */
    enum Minus {
        LEADING,
        TRAILING,
        BRACKETS,
        ANY
    }

    NumberStyle {
        signs = List.copyOf(signs);
    }

    /** The number in an SQL text as the given decimal type, null if it is not written so or does not fit. */
    String sql(String text, String type) {
        var part = "regexp_extract(" + text + ", " + Sql.text(parts()) + ", ";
        var around = part + "1) || " + part + "3)";
        // Texts become numbers of 64 bits thirty times faster than wider ones.
        return "CASE " + (decimal.equals(".") ? plainSql(text, type) : "") + "WHEN regexp_full_match(" + text + ", "
                + Sql.text(usual()) + ") THEN TRY_CAST(CAST("
                + digitsSql(text) + " AS DECIMAL(18, 6)) AS " + type + ") WHEN regexp_full_match(" + text + ", "
                + Sql.text(regex()) + ") THEN TRY_CAST(CASE WHEN regexp_matches(" + around
                + ", '[-\u2212(]') THEN '-' ELSE '' END || " + digitsSql(part + "2)") + " || CASE WHEN contains("
                + around + ", '%') THEN 'e-2' ELSE '' END AS " + type + ") END";
    }

    /** Whole numbers and those with two decimals, which are told by writing them back in half the time. */
    private static String plainSql(String text, String type) {
        var cents = "TRY_CAST(" + text + " AS DECIMAL(18, 2))";
        var whole = "TRY_CAST(" + text + " AS BIGINT)";
        return "WHEN contains(" + text + ", '.') AND CAST(" + cents + " AS VARCHAR) = " + text + " THEN TRY_CAST("
                + cents + " AS " + type + ") WHEN CAST(" + whole + " AS VARCHAR) = " + text + " THEN TRY_CAST(" + whole
                + " AS " + type + ") ";
    }

    /** Most numbers of most exports. */
    private String usual() {
        var whole =
                grouping.isEmpty() ? "[0-9]{1,12}" : "([0-9]{1,12}|[0-9]{1,3}(" + sign(grouping) + "[0-9]{3}){1,3})";
        return "-?" + whole + "(" + sign(decimal) + "[0-9]{1,6})?";
    }

    /** The text without signs of thousands, and with a point. */
    private String digitsSql(String text) {
        var digits = text;
        for (var sign : same(grouping)) {
            digits = "replace(" + digits + ", " + Sql.text(sign) + ", '')";
        }
        return decimal.equals(".") ? digits : "replace(" + digits + ", " + Sql.text(decimal) + ", '.')";
    }

    /** Reads texts as numbers written so. */
    Reader reader() {
        return new Reader(this, Pattern.compile(regex()), Pattern.compile(parts()));
    }

    /** Knows its patterns, which take longer to make than to use. */
    record Reader(NumberStyle style, Pattern whole, Pattern parts) {
        @Nullable
        BigDecimal read(String text) {
            if (text.length() > 60 || !whole.matcher(text).matches()) {
                return null;
            }
            var part = parts.matcher(text);
            if (!part.matches()) {
                return null;
            }
            var digits = part.group(2).replaceAll(style.grouping.isEmpty() ? "_" : sign(style.grouping), "");
            var number = new BigDecimal(digits.replace(style.decimal, "."));
            var around = part.group(1) + part.group(3);
            var exact = around.contains("%") ? number.movePointLeft(2) : number;
            return MINUS_SIGN.matcher(around).find() ? exact.negate() : exact;
        }
    }

    /** What a number must look like, as in {@code a number as in 1.234,50}. */
    String expected() {
        return "a number as in "
                + Quote.of((grouping.isEmpty() ? "1234" : "1" + grouping + "234") + decimal + "50")
                + (signs.isEmpty() ? "" : ", with or without " + Quote.listed(signs));
    }

    private String regex() {
        var currency = signs.stream().map(Pattern::quote).collect(joining("|"));
        var before = signs.isEmpty() ? "" : "(?:(?:" + currency + ")" + SPACE + "*)?";
        var behind = signs.isEmpty() ? "" : "(?:" + SPACE + "*(?:" + currency + "))?";
        var percent = "(?:" + SPACE + "*%)?";
        var number = before + number() + percent + behind;
        var leading =
                "(?:(?:[+]|" + DASH + ")" + SPACE + "?)?" + number + "|" + before + DASH + number() + percent + behind;
        var trailing = before + number() + SPACE + "?" + DASH + percent + behind;
        var brackets = "[(]" + number + "[)]" + "|" + before + "[(]" + number() + percent + "[)]" + behind;
        return switch (minus) {
            case LEADING -> leading;
            case TRAILING -> leading + "|" + trailing;
            case BRACKETS -> leading + "|" + brackets;
            case ANY -> leading + "|" + trailing + "|" + brackets;
        };
    }

    /** What stands before the digits, the digits, and what stands behind. */
    private String parts() {
        return "^([^0-9" + decimal + "]*)(" + number() + ")([^0-9]*)$";
    }

    private String number() {
        var point = sign(decimal);
        var whole = grouping.isEmpty() ? "[0-9]+" : "(?:[0-9]{1,3}(?:" + sign(grouping) + "[0-9]{3})+|[0-9]+)";
        return "(?:" + whole + "(?:" + point + "[0-9]*)?|" + point + "[0-9]+)(?:[eE][-+]?[0-9]{1,2})?";
    }

    /** Both engines of regular expressions understand a class, also of one character. */
    static String sign(String sign) {
        return "[" + String.join("", same(sign)) + "]";
    }

    /** The characters that programs write for the same sign. */
    private static List<String> same(String sign) {
        return switch (sign) {
            case "" -> List.of();
            case " " -> SPACES;
            case "'", "’" -> List.of("'", "’");
            default -> List.of(sign);
        };
    }
}
