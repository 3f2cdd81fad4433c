package org.engagementadvisor.rules.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.Finding.Code;
import org.engagementadvisor.rules.table.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proved of tables of numbers, against what KIE's analyser of decision tables finds in them. */
class KieAnalysisTests {
    private static final int MOST = 100_000;

    @ParameterizedTest(name = "{0} rows, {1} columns, {2} of them moved")
    @CsvSource({"12, 1, 0, 1", "12, 1, 0.5, 2", "20, 2, 0.3, 3", "20, 2, 0.5, 4", "24, 3, 0.2, 5", "16, 4, 0.3, 6"})
    void agreeOnGapsAndOverlaps(int rows, int columns, double noise, long seed) {
        Table table = PartitionedTable.of(rows, columns, noise, seed);
        KieAnalysis kie = KieAnalysis.of(table);
        assertThat(overlaps(table)).isEqualTo(kie.overlaps());
        Space space = Space.of(table, fact -> Given.ANYTHING);
        List<Box> gaps = new Gaps(space, new Allowance(Long.MAX_VALUE)).known();
        for (List<BigDecimal> point : KieAnalysis.points(table, MOST)) {
            assertThat(gaps.stream().anyMatch(gap -> isIn(space, gap, point)))
                    .as("gap at %s", point)
                    .isEqualTo(kie.isGap(point));
        }
    }

    private static boolean isIn(Space space, Box gap, List<BigDecimal> point) {
        for (int each = 0; each < space.dimensions().size(); each++) {
            Fact fact = space.dimensions().get(each).facts().get(0);
            int column = Integer.parseInt(fact.name().substring(1));
            Span span = ((Scale) space.dimensions().get(each)).span(gap.side(each));
            if (span == null || !span.contains(point.get(column))) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> overlaps(Table table) {
        Set<String> pairs = new TreeSet<>();
        Prover.faults(List.of(table)).stream()
                .filter(proof -> proof.finding().code() == Code.OVERLAP)
                .forEach(proof -> proof.rows().stream().skip(1).forEach(row -> {
                    int one = place(proof.rows().get(0));
                    int other = place(row);
                    pairs.add(Math.min(one, other) + " " + Math.max(one, other));
                }));
        return pairs;
    }

    private static int place(String id) {
        return Integer.parseInt(id.substring("PAR-".length()));
    }
}
