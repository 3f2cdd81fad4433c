package org.engagementadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Scope;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A value lies in a bucket of a row if, and only if, all bounds of the row allow it. */
class CutsTests {
    private static final Fact FACT = new Fact(
            "turnover", "Turnover", FactType.MONEY, "", Scope.CUSTOMER, List.of(), false, null, null, false, false);
    private static final List<Operator> BOUNDS =
            List.of(Operator.AT_LEAST, Operator.ABOVE, Operator.AT_MOST, Operator.BELOW);

    private static Condition bound(Operator operator, Object value) {
        return new Condition(FACT, operator, List.of(value), false, "A1");
    }

    @Test
    void countsBucketsBetweenBoundsThatDiffer() {
        var cuts = Cuts.of(List.of(
                bound(Operator.AT_LEAST, BigDecimal.TEN),
                bound(Operator.BELOW, BigDecimal.valueOf(100, 1)),
                bound(Operator.ABOVE, BigDecimal.TEN)));
        assertThat(cuts.buckets()).as("below ten, ten, above ten").isEqualTo(3);
        assertThat(cuts.bucket(BigDecimal.valueOf(9))).isEqualTo(0);
        assertThat(cuts.bucket(BigDecimal.valueOf(1000, 2))).isEqualTo(1);
        assertThat(cuts.bucket(BigDecimal.valueOf(11))).isEqualTo(2);
    }

    @Test
    void hasNoBucketForWhatIsUnknown() {
        assertThat(Cuts.of(List.of(bound(Operator.AT_LEAST, 1))).bucket(null)).isNull();
    }

    @RepeatedTest(50)
    void holdsAsTheBoundsDo(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var rows = IntStream.range(0, 12)
                .mapToObj(row -> IntStream.range(0, random.nextInt(3))
                        .mapToObj(each -> bound(BOUNDS.get(random.nextInt(4)), value(random)))
                        .toList())
                .toList();
        var cuts = Cuts.of(rows.stream().flatMap(List::stream).toList());
        for (int tried = 0; tried < 50; tried++) {
            var value = value(random);
            for (var row : rows) {
                assertThat(cuts.within(row).contains(cuts.bucket(value)))
                        .as("%s by %s", value, row)
                        .isEqualTo(row.stream().allMatch(each -> each.holds(value)));
            }
        }
    }

    /** Few, so that many are the same; some with zeros behind the point. */
    private static BigDecimal value(Random random) {
        return BigDecimal.valueOf(random.nextInt(8)).setScale(random.nextInt(3));
    }
}
