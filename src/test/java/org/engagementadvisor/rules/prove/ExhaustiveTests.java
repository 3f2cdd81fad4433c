package org.engagementadvisor.rules.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.engagementadvisor.rules.table.Column;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.junit.jupiter.api.Test;

/** What is proved of random tables, against what going through all their cases shows. */
class ExhaustiveTests {
    private static final int TABLES = 400;

    private static LongStream seeds() {
        return LongStream.range(0, TABLES);
    }

    @Test
    void meetingFindsAllThatMeetInTheirOrder() {
        seeds().forEach(seed -> {
            Table table = RandomTable.of(seed, HitPolicy.FIRST);
            Space space = Space.of(table, fact -> Given.ANYTHING);
            List<Box> boxes = new ArrayList<>(space.boxes());
            boxes.add(space.all());
            boxes.add(space.known());
            for (Box box : boxes) {
                int[] meeting = IntStream.range(0, space.boxes().size())
                        .filter(each -> space.boxes().get(each).meets(box))
                        .toArray();
                assertThat(space.meeting(box)).as("%s of %s", box, table.rows()).containsExactly(meeting);
            }
        });
    }

    @Test
    void gapsHoldAllCasesWithoutARowAndNoOthers() {
        seeds().forEach(ExhaustiveTests::gapsHoldAllCasesWithoutARowAndNoOthers);
    }

    private static void gapsHoldAllCasesWithoutARowAndNoOthers(long seed) {
        Table table = RandomTable.of(seed, HitPolicy.UNIQUE);
        Space space = Space.of(table, fact -> Given.ANYTHING);
        Gaps gaps = new Gaps(space, new Allowance(Long.MAX_VALUE));
        List<Box> known = gaps.known();
        List<Box> unknown = gaps.unknown(known);
        for (Example each : RandomTable.cases(table)) {
            Box point = point(space, each);
            boolean missed = table.rows().stream().noneMatch(each::meets);
            boolean inKnown = known.stream().anyMatch(box -> box.covers(point));
            boolean inUnknown = unknown.stream().anyMatch(box -> box.covers(point));
            if ((inKnown || inUnknown) != missed || missed && each.isKnown() && !inKnown) {
                fail("%s among the gaps of %s", each, table.rows());
            }
        }
    }

    @Test
    void noGapIsMadeUpByOthers() {
        seeds().forEach(ExhaustiveTests::noGapIsMadeUpByOthers);
    }

    private static void noGapIsMadeUpByOthers(long seed) {
        Table table = RandomTable.of(seed, HitPolicy.UNIQUE);
        Space space = Space.of(table, fact -> Given.ANYTHING);
        List<Box> known = new Gaps(space, new Allowance(Long.MAX_VALUE)).known();
        List<Example> cases =
                RandomTable.cases(table).stream().filter(Example::isKnown).toList();
        for (Box gap : known) {
            assertThat(cases.stream().map(each -> point(space, each)).filter(gap::covers))
                    .as("cases of no other gap in %s", table.rows())
                    .anySatisfy(point -> assertThat(known.stream().filter(box -> box.covers(point)))
                            .containsExactly(gap));
        }
    }

    @Test
    void overlapsAreThePairsOfRowsThatSomeCaseMeets() {
        seeds().forEach(ExhaustiveTests::overlapsAreThePairsOfRowsThatSomeCaseMeets);
    }

    private static void overlapsAreThePairsOfRowsThatSomeCaseMeets(long seed) {
        Table table = RandomTable.of(seed, HitPolicy.UNIQUE);
        Set<String> expected = new TreeSet<>();
        for (Example each : RandomTable.cases(table)) {
            List<Row> met = table.rows().stream().filter(each::meets).toList();
            met.forEach(one -> met.stream()
                    .filter(other -> other.place() > one.place())
                    .forEach(other -> expected.add(one.id() + " " + other.id())));
        }
        Set<String> told = new TreeSet<>();
        proofs(table, Code.OVERLAP).forEach(proof -> {
            String row = proof.rows().get(0);
            proof.rows().stream()
                    .skip(1)
                    .forEach(other -> told.add(row.compareTo(other) < 0 ? row + " " + other : other + " " + row));
        });
        assertThat(told).as("%s", table.rows()).isEqualTo(expected);
    }

    @Test
    void rowsThatNeverApplyAreThoseThatNoCaseComesTo() {
        seeds().forEach(ExhaustiveTests::rowsThatNeverApplyAreThoseThatNoCaseComesTo);
    }

    private static void rowsThatNeverApplyAreThoseThatNoCaseComesTo(long seed) {
        Table table = RandomTable.of(seed, HitPolicy.FIRST);
        Set<String> expected = new TreeSet<>();
        table.rows().forEach(row -> expected.add(row.id()));
        for (Example each : RandomTable.cases(table)) {
            first(table.rows(), each).stream().map(Row::id).forEach(expected::remove);
        }
        Set<String> told = new TreeSet<>();
        proofs(table, Code.UNREACHABLE_ROW, Code.SWAPPED_BOUNDS)
                .forEach(proof -> told.add(proof.rows().get(0)));
        assertThat(told).as("%s", table.rows()).isEqualTo(expected);
    }

    @Test
    void rowsThatCoverAnotherDoSoOnlyAllTogether() {
        seeds().forEach(ExhaustiveTests::rowsThatCoverAnotherDoSoOnlyAllTogether);
    }

    private static void rowsThatCoverAnotherDoSoOnlyAllTogether(long seed) {
        Table table = RandomTable.of(seed, HitPolicy.FIRST);
        List<Example> cases = RandomTable.cases(table);
        proofs(table, Code.UNREACHABLE_ROW)
                .filter(proof -> proof.rows().size() > 1)
                .forEach(proof -> {
                    Row dead = row(table, proof.rows().get(0));
                    List<Row> cause = proof.rows().stream()
                            .skip(1)
                            .map(id -> row(table, id))
                            .toList();
                    assertThat(cases.stream().filter(each -> each.meets(dead)))
                            .allMatch(each -> cause.stream().anyMatch(each::meets));
                    for (Row one : cause) {
                        List<Row> others =
                                cause.stream().filter(row -> !row.equals(one)).toList();
                        assertThat(cases.stream().filter(each -> each.meets(dead)))
                                .as("%s without %s", table.rows(), one.id())
                                .anyMatch(each -> others.stream().noneMatch(each::meets));
                    }
                });
    }

    @Test
    void columnsThatChangeNothingAreThoseWithoutWhichEveryCaseGetsTheSame() {
        seeds().forEach(seed -> assertIdleColumns(
                RandomTable.of(seed, HitPolicy.FIRST),
                (rows, without, each) -> said(first(rows, each)).equals(said(first(without, each)))));
    }

    @Test
    void columnsOfAUniqueTableThatChangeNothingLeaveNoContradiction() {
        seeds().forEach(seed -> assertIdleColumns(
                RandomTable.of(seed, HitPolicy.UNIQUE),
                (rows, without, each) -> all(rows, each).equals(all(without, each))
                        && all(without, each).size() <= 1));
    }

    /** Whether a case gets the same of the rows with a column and without it. */
    private interface Same {
        boolean of(List<Row> rows, List<Row> without, Example each);
    }

    private static void assertIdleColumns(Table table, Same same) {
        List<String> expected = new ArrayList<>();
        for (Column.Asks column : table.asks()) {
            List<Row> without =
                    table.rows().stream().map(row -> without(row, column)).toList();
            if (RandomTable.cases(table).stream().allMatch(each -> same.of(table.rows(), without, each))) {
                expected.add(table.labelCell(column.index()));
            }
        }
        assertThat(proofs(table, Code.IDLE_COLUMN).map(proof -> proof.cells().get(0)))
                .as("%s", table.rows())
                .containsExactlyElementsOf(expected);
    }

    @Test
    void rowsThatCouldBeOneGiveEveryCaseTheSameWhenOneStandsForThem() {
        seeds().forEach(ExhaustiveTests::rowsThatCouldBeOneGiveEveryCaseTheSameWhenOneStandsForThem);
    }

    private static void rowsThatCouldBeOneGiveEveryCaseTheSameWhenOneStandsForThem(long seed) {
        Table table = RandomTable.of(seed, HitPolicy.FIRST);
        List<Example> cases = RandomTable.cases(table);
        proofs(table, Code.MERGEABLE_ROWS).forEach(proof -> {
            Row first = row(table, proof.rows().get(0));
            for (Example each : cases) {
                boolean met = proof.rows().stream().anyMatch(id -> each.meets(row(table, id)));
                List<Row> above = table.rows().subList(0, first.place());
                if (met && above.stream().noneMatch(each::meets)) {
                    assertThat(said(first(table.rows(), each)))
                            .as("%s: %s", proof.finding(), each)
                            .isEqualTo(List.of(first.says()));
                }
            }
        });
    }

    @Test
    void everyWitnessIsBorneOutByTheTable() {
        seeds().forEach(ExhaustiveTests::everyWitnessIsBorneOutByTheTable);
    }

    private static void everyWitnessIsBorneOutByTheTable(long seed) {
        Table table = RandomTable.of(seed, HitPolicy.UNIQUE);
        proofs(table, Code.values()).filter(proof -> !proof.witness().isEmpty()).forEach(proof -> {
            Example witness = new Example(proof.witness());
            List<String> met =
                    table.rows().stream().filter(witness::meets).map(Row::id).toList();
            switch (proof.finding().code()) {
                case GAP, UNKNOWN_GAP -> assertThat(met).isEmpty();
                case OVERLAP ->
                    assertThat(met).contains(proof.rows().get(0), proof.rows().get(1));
                default -> assertThat(met).contains(proof.rows().get(0));
            }
        });
    }

    private static Stream<Proof> proofs(Table table, Code... codes) {
        return Prover.faultsAndNotes(List.of(table)).proofs().stream()
                .filter(proof -> List.of(codes).contains(proof.finding().code()));
    }

    /** The box of just the classes in which that case lies: whose examples meet the same conditions. */
    private static Box point(Space space, Example each) {
        List<Condition> conditions = space.table().rows().stream()
                .flatMap(row -> row.conditions().stream())
                .toList();
        List<Classes> sides = new ArrayList<>();
        for (Dimension dimension : space.dimensions()) {
            List<Condition> own = conditions.stream()
                    .filter(condition -> dimension.facts().contains(condition.fact()))
                    .toList();
            boolean known = dimension.facts().stream().allMatch(fact -> each.of(fact) != null);
            Classes found = Classes.none(dimension.size());
            for (int number = 0; number < dimension.size(); number++) {
                Classes one = Classes.range(dimension.size(), number, number + 1);
                Example example = dimension.example(one);
                boolean alike = example.isKnown() == known
                        && own.stream().allMatch(condition -> example.meets(condition) == each.meets(condition))
                        && (!known || isAt(each, dimension, one));
                found = alike ? found.or(one) : found;
            }
            if (found.isEmpty()) {
                fail("no class for %s in %s", each, dimension.facts());
            }
            sides.add(found);
        }
        return new Box(sides);
    }

    /** Two spans of a scale may meet the same conditions and yet lie apart. */
    private static boolean isAt(Example each, Dimension dimension, Classes one) {
        return !(dimension instanceof Scale scale)
                || Objects.requireNonNull(scale.span(one))
                        .contains(Objects.requireNonNull(each.of(scale.facts().get(0))));
    }

    private static List<Row> first(List<Row> rows, Example each) {
        return rows.stream().filter(each::meets).limit(1).toList();
    }

    private static List<Map<String, Object>> said(List<Row> rows) {
        return rows.stream().map(Row::says).toList();
    }

    private static List<Map<String, Object>> all(List<Row> rows, Example each) {
        return rows.stream().filter(each::meets).map(Row::says).distinct().toList();
    }

    private static Row row(Table table, String id) {
        return table.rows().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Row without(Row row, Column.Asks column) {
        String cell = "" + (char) ('A' + column.index()) + row.line();
        return new Row(
                row.id(),
                row.line(),
                row.place(),
                row.conditions().stream()
                        .filter(condition -> !condition.cell().equals(cell))
                        .toList(),
                row.says(),
                row.remark());
    }
}
