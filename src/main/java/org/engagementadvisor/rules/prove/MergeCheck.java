package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Finding.Severity;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Row;

/** Tells rows that say the same and that one row in the same columns could stand for. */
final class MergeCheck {
    private final Space space;
    private final Proofs proofs;

    MergeCheck(Space space, Proofs proofs) {
        this.space = space;
        this.proofs = proofs;
    }

    void tell() {
        List<Row> left = new ArrayList<>(space.table().rows());
        left.removeIf(row -> space.box(row).isEmpty());
        while (!left.isEmpty()) {
            Row first = left.remove(0);
            List<Row> merged = new ArrayList<>(List.of(first));
            Box box = space.box(first);
            for (boolean grown = true; grown; ) {
                grown = false;
                for (Row row : List.copyOf(left)) {
                    Box both = isNext(merged, row) ? together(box, space.box(row)) : null;
                    if (both != null) {
                        box = both;
                        merged.add(row);
                        left.remove(row);
                        grown = true;
                    }
                }
            }
            if (merged.size() > 1) {
                tell(merged, box);
            }
        }
    }

    /** Whether the row says the same, and none between, which would be passed over, says otherwise where it applies. */
    private boolean isNext(List<Row> merged, Row row) {
        Row first = merged.get(0);
        if (!first.says().equals(row.says())) {
            return false;
        }
        return space.table().policy() != HitPolicy.FIRST
                || space.table().rows().subList(first.place() + 1, row.place()).stream()
                        .filter(between -> !merged.contains(between))
                        .noneMatch(between -> space.box(between).meets(space.box(row)));
    }

    /** The box of one row for both; null if they differ in more than one respect or no cell could say it. */
    private @org.jspecify.annotations.Nullable Box together(Box one, Box other) {
        int differing = -1;
        for (int dimension = 0; dimension < space.dimensions().size(); dimension++) {
            if (!one.side(dimension).equals(other.side(dimension))) {
                if (differing >= 0) {
                    return null;
                }
                differing = dimension;
            }
        }
        if (differing < 0) {
            return null;
        }
        Classes both = one.side(differing).or(other.side(differing));
        return canBeSaid(differing, both) ? one.with(differing, both) : null;
    }

    private boolean canBeSaid(int number, Classes both) {
        Dimension dimension = space.dimensions().get(number);
        if (dimension.isAll(both)) {
            return true;
        }
        Classes known = both.and(dimension.known());
        if (dimension instanceof Scale scale) {
            return scale.span(known) != null;
        }
        return space.table().asks().stream()
                .filter(column -> dimension.facts().contains(column.fact()))
                .map(Column.Asks::operator)
                .anyMatch(operator -> operator == Operator.ONE_OF);
    }

    private void tell(List<Row> merged, Box box) {
        Example example = space.example(space.box(merged.get(0)));
        Proofs.verify(merged.get(0), example::meets);
        proofs.add(
                Code.MERGEABLE_ROWS,
                Severity.NOTE,
                merged.stream().map(space.table()::idCell).toList(),
                merged,
                example,
                new Proofs.Sentence(
                        "rows " + merged.stream().map(Row::id).collect(Collectors.joining(", "))
                                + ", which say the same and together take " + space.words(box),
                        "one row"));
    }
}
