package org.engagementadvisor.rules.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.rules.table.Finding.Code;

/** The rows above {@code RuleSet}: what the table says of itself. */
final class Header {
    static final String ANSWERS = "answers";
    static final String COMBINED_AS = "combined as";
    static final String WEIGHTED_BY = "weighted by";
    static final String HIT_POLICY = "hit policy";
    static final String HOLD_WITHIN = "hold within";
    static final String APPLIES_TO = "applies to";
    static final String ONE_PER = "one per";
    static final String OTHERWISE = "otherwise";

    private static final List<String> KEYS = List.of(
            "title",
            "question",
            "decision",
            "owner",
            "source",
            HIT_POLICY,
            HOLD_WITHIN,
            ANSWERS,
            COMBINED_AS,
            WEIGHTED_BY,
            APPLIES_TO,
            ONE_PER,
            OTHERWISE);

    private Header() {}

    /** The values by key; {@code end} is the row of {@code RuleSet}. */
    static Map<String, String> read(Grid grid, int end, Findings findings) {
        Map<String, String> header = new LinkedHashMap<>();
        for (int row = 0; row < end; row++) {
            Cell key = grid.cell(row, 0);
            if (grid.isBlank(row)) {
                continue;
            }
            if (!KEYS.contains(key.text())) {
                findings.error(
                        Code.BAD_HEADER,
                        grid.file(),
                        key.place(),
                        Findings.quoted(key.text()),
                        "one of " + String.join(", ", KEYS) + ", or the row `RuleSet`");
            } else if (header.put(key.text(), grid.cell(row, 1).text().replaceAll("[\\t\\r\\n]+", " ")) != null) {
                findings.error(
                        Code.BAD_HEADER, grid.file(), key.place(), "a second `" + key.text() + "`", "one at most");
            }
            beyond(grid, row, findings);
        }
        return header;
    }

    /** In CSV a text with a comma falls apart unless it is quoted; the cells of a merged region repeat the first. */
    private static void beyond(Grid grid, int row, Findings findings) {
        String value = grid.cell(row, 1).text();
        for (int column = 2; column < grid.width(row); column++) {
            Cell cell = grid.cell(row, column);
            if (!cell.isBlank() && !cell.text().equals(value)) {
                findings.error(
                        Code.BAD_HEADER,
                        grid.file(),
                        cell.place(),
                        Findings.quoted(cell.text()) + " beside the value",
                        "nothing; a text with commas needs quotes");
            }
        }
    }

    /** The cell where the value of that key stands, for findings. */
    static String place(Grid grid, String key) {
        for (int row = 0; row < grid.height(); row++) {
            if (grid.cell(row, 0).text().equals(key)) {
                return Cell.place(row, 1);
            }
        }
        return Cell.place(0, 0);
    }
}
