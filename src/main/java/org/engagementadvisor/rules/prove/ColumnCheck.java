package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Finding.Severity;
import org.engagementadvisor.rules.table.Findings;
import org.engagementadvisor.rules.table.Row;

/** Tells condition columns without which every case gets the same. */
final class ColumnCheck {
    private final Space space;
    private final List<Row> rows;
    private final Allowance allowance;
    private final Proofs proofs;

    ColumnCheck(Space space, Allowance allowance, Proofs proofs) {
        this.space = space;
        this.rows = space.table().rows();
        this.allowance = allowance;
        this.proofs = proofs;
    }

    void tell() {
        for (Column.Asks column : space.table().asks()) {
            if (changesNothing(column)) {
                proofs.add(
                        Code.IDLE_COLUMN,
                        Severity.WARNING,
                        List.of(space.table().labelCell(column.index())),
                        List.of(),
                        new Proofs.Sentence(
                                "the column " + Findings.quoted(column.label())
                                        + ", without which every case gets the same",
                                "a column that tells cases apart"));
            }
        }
    }

    private boolean changesNothing(Column.Asks column) {
        List<Box> without = rows.stream()
                .map(row -> space.boxWithout(row, space.table().cell(row, column.index())))
                .toList();
        return switch (space.table().policy()) {
            case FIRST -> isFirstTheSame(without);
            case UNIQUE -> isOnlyTheSame(without);
            default -> without.equals(space.boxes());
        };
    }

    /** Whether any two rows that now meet say the same, and none reaches to where nothing was said. */
    private boolean isOnlyTheSame(List<Box> without) {
        Meeting meeting = new Meeting(without);
        for (int one = 0; one < rows.size(); one++) {
            for (int other : meeting.with(without.get(one))) {
                if (!sayTheSame(one, other)) {
                    return false;
                }
            }
        }
        for (int one = 0; one < rows.size(); one++) {
            List<Box> alike = new ArrayList<>();
            for (int other : space.meeting(without.get(one))) {
                if (sayTheSame(one, other)) {
                    alike.add(space.boxes().get(other));
                }
            }
            if (!Cover.isWhole(without.get(one), alike, allowance)) {
                return false;
            }
        }
        return true;
    }

    /** Whether wherever a row is now the topmost, the topmost was one that says the same. */
    private boolean isFirstTheSame(List<Box> without) {
        for (int row = 0; row < rows.size(); row++) {
            if (!without.get(row).equals(space.boxes().get(row)) && !isFirstTheSame(row, without)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFirstTheSame(int row, List<Box> without) {
        Box reached = without.get(row);
        List<Box> before = new ArrayList<>(without.subList(0, row));
        before.add(space.boxes().get(row));
        for (int below : space.meeting(reached)) {
            if (below > row) {
                Box box = space.boxes().get(below);
                if (!sayTheSame(row, below) && !Cover.isWhole(box.and(reached), before, allowance)) {
                    return false;
                }
                before.add(box);
            }
        }
        return Cover.isWhole(reached, before, allowance);
    }

    private boolean sayTheSame(int one, int other) {
        return rows.get(one).says().equals(rows.get(other).says());
    }
}
