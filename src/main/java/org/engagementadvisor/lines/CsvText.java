package org.engagementadvisor.lines;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of CSV that a spreadsheet program shows as they are: no text among them becomes a formula. */
public final class CsvText {
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvText() {}

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

    private static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        boolean isPlain =
                text.chars().noneMatch(found -> found == ',' || found == '"' || found == '\n' || found == '\r');
        return isPlain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
