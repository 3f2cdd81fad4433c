package org.engagementadvisor.rules.prove;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Finding.Severity;
import org.engagementadvisor.rules.table.Row;
import org.jspecify.annotations.Nullable;

/** Tells rows that apply to one case together, where one row at most may. */
final class OverlapCheck {
    private static final int NAMED = 5;

    private final Space space;
    private final Proofs proofs;

    OverlapCheck(Space space, Proofs proofs) {
        this.space = space;
        this.proofs = proofs;
    }

    void tell() {
        List<Row> rows = space.table().rows();
        List<BitSet> others = new ArrayList<>();
        rows.forEach(row -> others.add(new BitSet()));
        for (int one = 0; one < rows.size(); one++) {
            for (int other : space.meeting(space.boxes().get(one))) {
                if (other != one) {
                    others.get(one).set(other);
                }
            }
        }
        // The row that overlaps with most others is the likely culprit: told once, it explains all of its pairs.
        for (int row = busiest(others); row >= 0; row = busiest(others)) {
            BitSet met = others.get(row);
            tell(rows.get(row), met.stream().mapToObj(rows::get).toList());
            for (int other = met.nextSetBit(0); other >= 0; other = met.nextSetBit(other + 1)) {
                others.get(other).clear(row);
            }
            met.clear();
        }
    }

    private static int busiest(List<BitSet> others) {
        int busiest = -1;
        int most = 0;
        for (int row = 0; row < others.size(); row++) {
            int count = others.get(row).cardinality();
            if (count > most) {
                most = count;
                busiest = row;
            }
        }
        return busiest;
    }

    private void tell(Row row, List<Row> others) {
        Row other = others.get(0);
        Box both = space.box(row).and(space.box(other));
        Example example = space.example(both);
        Proofs.verify(row, example::meets);
        Proofs.verify(other, example::meets);
        List<String> cells = new ArrayList<>();
        Condition cell = cell(row, other, both);
        Condition otherCell = cell(other, row, both);
        cells.add(cell == null ? space.table().idCell(row) : cell.cell());
        cells.add(otherCell == null ? space.table().idCell(other) : otherCell.cell());
        List<Row> all = new ArrayList<>(List.of(row));
        all.addAll(others);
        String more =
                others.size() == 1 ? "" : "; and of " + row.id() + " and " + names(others.subList(1, others.size()));
        proofs.add(
                Code.OVERLAP,
                Severity.ERROR,
                cells,
                all,
                example,
                new Proofs.Sentence(
                        "both " + row.id() + " and " + other.id() + " (" + cells.get(1) + ") for "
                                + space.words(both, example) + more,
                        "one row at most for a case"));
    }

    private static String names(List<Row> rows) {
        String named = rows.stream().limit(NAMED).map(Row::id).collect(Collectors.joining(", "));
        return rows.size() > NAMED ? named + " and " + (rows.size() - NAMED) + " more" : named;
    }

    /** The cell of a row that reaches into the other: in the dimension that they share least of. */
    private @Nullable Condition cell(Row row, Row other, Box both) {
        Condition best = null;
        double least = Double.MAX_VALUE;
        for (int dimension : space.narrowed(both).toList()) {
            Classes own = space.box(row).side(dimension);
            Classes others = space.box(other).side(dimension);
            double shared = both.side(dimension).count() / (double) Math.min(own.count(), others.count());
            List<Condition> conditions = space.conditions(row, dimension);
            if (!conditions.isEmpty() && shared < least) {
                least = shared;
                best = end(conditions, dimension, both);
            }
        }
        return best;
    }

    /** Of several bounds on one fact, that at which what they share ends. */
    private Condition end(List<Condition> conditions, int dimension, Box both) {
        Span span = space.dimensions().get(dimension) instanceof Scale scale ? scale.span(both.side(dimension)) : null;
        for (Condition condition : conditions) {
            Bound lower = Bound.lower(condition);
            Bound upper = Bound.upper(condition);
            if (span != null
                    && ((lower != null && lower.equals(span.from())) || (upper != null && upper.equals(span.to())))) {
                return condition;
            }
        }
        return conditions.get(0);
    }
}
