package org.engagementadvisor.rules.table;

import java.util.LinkedHashMap;
import java.util.List;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.rules.table.Finding.Code;

/** Looks at the characters of every cell, once all else has been found. */
final class TextCheck {
    private static final String UNSEEN = "a text without characters that cannot be seen";

    private final Grid grid;
    private final Findings findings;

    TextCheck(Grid grid, Findings findings) {
        this.grid = grid;
        this.findings = findings;
    }

    void run() {
        refuseUnseen();
        refuseMisread();
    }

    /** Wherever nothing else has been found; a label or remark may have several lines in a workbook. */
    private void refuseUnseen() {
        List<Finding> before = findings.sorted();
        for (int row = 0; row < grid.height(); row++) {
            for (int column = 0; column < grid.width(row); column++) {
                Cell cell = grid.cell(row, column);
                if (Quote.isHarmful(cell.text().replaceAll("[\\t\\r\\n]", " "))
                        && before.stream().noneMatch(each -> cell.place().equals(each.cell()))) {
                    findings.error(Code.BAD_CELL, grid.file(), cell.place(), Findings.quoted(cell.text()), UNSEEN);
                }
            }
        }
    }

    /** Once for the table: all of it went through the same program. */
    private void refuseMisread() {
        var misread = new LinkedHashMap<Cell, Misread>();
        for (List<Cell> row : grid.rows()) {
            for (Cell cell : row) {
                Misread.in(cell.text()).ifPresent(found -> misread.put(cell, found));
            }
        }
        misread.entrySet().stream().findFirst().ifPresent(first -> {
            var others = misread.size() == 1 ? "" : ", in " + misread.size() + " cells";
            findings.error(
                    Code.BAD_CELL,
                    grid.file(),
                    first.getKey().place(),
                    first.getValue().found() + others,
                    Misread.EXPECTED);
        });
    }
}
