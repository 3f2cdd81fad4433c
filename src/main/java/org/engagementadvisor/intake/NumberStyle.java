package org.engagementadvisor.intake;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How an export writes its numbers: the decimal sign, what groups thousands (empty: nothing does), and whether a minus may
 * trail ({@code 12.50-}).
 */
record NumberStyle(String decimal, String grouping, boolean trailingMinus) {
    private static final String USUAL = "-?[0-9]{1,12}([.][0-9]{1,6})?";

    static final NumberStyle PLAIN = new NumberStyle(".", "", false);

    /** The number in an SQL text as the given decimal type, null if it is not written so or does not fit. */
    String sql(String text, String type) {
        var plain = "replace(replace(" + text + ", " + Sql.text(grouping) + ", ''), " + Sql.text(decimal) + ", '.')";
        var signed = trailingMinus
                ? "CASE WHEN " + text + " LIKE '%-' THEN '-' || replace(" + plain + ", '-', '') ELSE " + plain + " END"
                : plain;
        // Texts become numbers of 64 bits thirty times faster than wider ones.
        var isNumber = "regexp_full_match(" + text + ", " + Sql.text(regex()) + ")";
        var isUsual = "regexp_full_match(" + signed + ", " + Sql.text(USUAL) + ")"
                + (equals(PLAIN) ? "" : " AND " + isNumber);
        return "CASE WHEN " + isUsual + " THEN TRY_CAST(CAST(" + signed + " AS DECIMAL(18, 6)) AS " + type + ") WHEN "
                + isNumber + " THEN TRY_CAST(" + signed + " AS " + type + ") END";
    }

    @Nullable
    BigDecimal read(String text) {
        if (text.length() > 60 || !text.matches(regex())) {
            return null;
        }
        var plain = text.replace(grouping, "").replace(decimal, ".");
        return new BigDecimal(plain.endsWith("-") ? "-" + plain.substring(0, plain.length() - 1) : plain);
    }

    private String regex() {
        var point = Pattern.quote(decimal).replace("\\Q", "[").replace("\\E", "]");
        var whole = grouping.isEmpty()
                ? "[0-9]+"
                : "([0-9]{1,3}(" + Pattern.quote(grouping).replace("\\Q", "[").replace("\\E", "]")
                        + "[0-9]{3})+|[0-9]+)";
        var unsigned = "(" + whole + "(" + point + "[0-9]*)?|" + point + "[0-9]+)([eE][-+]?[0-9]{1,2})?";
        return trailingMinus ? "[-+]?" + unsigned + "|" + unsigned + "-" : "[-+]?" + unsigned;
    }
}
