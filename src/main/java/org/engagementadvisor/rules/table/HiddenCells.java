package org.engagementadvisor.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.rules.table.Finding.Code;
import org.jspecify.annotations.Nullable;

/** Warns of the rows and columns of a sheet that are hidden, by hand or by a filter, for they count like the others. */
final class HiddenCells {
    private HiddenCells() {}

    /** {@code last} is the last row that counts. */
    static void report(Sheet sheet, int last, String file, Findings findings) {
        int[] rows = IntStream.rangeClosed(0, last)
                .filter(at -> isHidden(sheet.getRow(at)))
                .toArray();
        int[] columns = IntStream.range(0, width(sheet, last))
                .filter(at -> isHidden(sheet, at))
                .toArray();
        warn(rows, "row", at -> String.valueOf(at + 1), file, findings);
        warn(columns, "column", at -> Cell.place(0, at).replaceAll("\\d", ""), file, findings);
    }

    private static boolean isHidden(@Nullable Row row) {
        return row != null && (row.getZeroHeight() || row.getHeight() == 0);
    }

    private static boolean isHidden(Sheet sheet, int column) {
        return sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0;
    }

    private static int width(Sheet sheet, int last) {
        return IntStream.rangeClosed(0, last)
                .mapToObj(sheet::getRow)
                .filter(row -> row != null)
                .mapToInt(Row::getLastCellNum)
                .map(width -> Math.min(width, Limit.TABLE_COLUMNS.count()))
                .max()
                .orElse(0);
    }

    private static void warn(int[] hidden, String what, IntFunction<String> name, String file, Findings findings) {
        if (hidden.length == 0) {
            return;
        }
        boolean one = hidden.length == 1;
        boolean isRows = what.equals("row");
        findings.warning(
                Code.HIDDEN,
                file,
                isRows ? "A" + (hidden[0] + 1) : name.apply(hidden[0]) + "1",
                "the hidden " + what + (one ? " " : "s ") + String.join(", ", spans(hidden, name))
                        + (one ? ", which counts all the same" : ", which count all the same"),
                "every " + what + " to be seen, " + (isRows ? "without a filter, " : "") + "or the " + what
                        + " deleted");
    }

    /** Neighbours together, as in {@code 14, 17 to 19}. */
    private static List<String> spans(int[] hidden, IntFunction<String> name) {
        List<String> spans = new ArrayList<>();
        for (int from = 0; from < hidden.length; ) {
            int to = from;
            while (to + 1 < hidden.length && hidden[to + 1] == hidden[to] + 1) {
                to++;
            }
            spans.add(name.apply(hidden[from]) + (to > from ? " to " + name.apply(hidden[to]) : ""));
            from = to + 1;
        }
        return spans;
    }
}
