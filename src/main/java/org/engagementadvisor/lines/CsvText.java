package org.engagementadvisor.lines;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Rows of CSV, a line each, that a spreadsheet program of any country shows as they are: no text among them becomes a formula, and
 * what a terminal would obey is spelt out.
 */
public final class CsvText {
    private static final String BLANKS = "[\"\\p{Z}\\p{Cc}\\p{Cf}]*";
    private static final String SIGN = "[=+\\-@＝＋－＠]";
    // Where the comma is the sign of decimals, these part cells, and quotes within a cell hold nothing together.
    private static final Pattern FORMULA = Pattern.compile("(?<=^|[;|\\t\\n\\r])(?=" + BLANKS + SIGN + ")");
    private static final Pattern CONTROL = Pattern.compile("^(?=[\\t\\n\\r])");
    private static final Pattern NUMBER = Pattern.compile("-[0-9]{1,18}(\\.[0-9]{1,20})?");

    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private CsvText() {}

    /**
     * Rows as a file that people save from a page: with the mark (U+FEFF) by which Excel knows UTF-8, for which it has no other sign.
     * What programs fetch or read goes without.
     */
    public static byte[] download(byte[] rows) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(MARK);
        file.writeBytes(rows);
        return file.toByteArray();
    }

    /** The row with its line feed, in UTF-8; null is a blank cell. */
    public static byte[] row(List<? extends @Nullable Object> cells) {
        return cells.stream()
                .map(CsvText::cell)
                .collect(Collectors.joining(",", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal amount) {
            return amount.toPlainString();
        }
        return value instanceof Number ? value.toString() : quoted(guarded(value.toString()));
    }

    /** The text so that no spreadsheet program takes it for a formula; for cells of other files than CSV, too. */
    public static String guarded(String text) {
        if (NUMBER.matcher(text).matches()) {
            return text;
        }
        String guarded = FORMULA.matcher(text).replaceAll("'");
        return Quote.harmless(CONTROL.matcher(guarded).replaceFirst("'"));
    }

    private static String quoted(String text) {
        boolean isPlain = text.indexOf(',') < 0 && text.indexOf('"') < 0;
        return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
