package org.engagementadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.engagementadvisor.rules.engine.WeightedMean.combined;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.engagementadvisor.rules.engine.WeightedMean.Criterion;
import org.engagementadvisor.rules.engine.WeightedMean.Figures;
import org.engagementadvisor.rules.table.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeightedMeanTests {
    private static final Row ROW = new Row("ROW-010", 1, 0, List.of(), Map.of(), "");

    @Test
    void takesUnknownCriteriaAtTheirWorstAndTheirBest() {
        Figures figures = of(criterion("30", "80"), criterion("10", null));
        assertThat(figures)
                .isEqualTo(new Figures(
                        new BigDecimal("80.00"),
                        new BigDecimal("60.00"),
                        new BigDecimal("85.00"),
                        new BigDecimal("0.7500")));
    }

    @Test
    void saysTheKnownShareToFourDecimals() {
        assertThat(of(criterion("1", "50"), criterion("2", null)).known()).isEqualTo("0.3333");
    }

    @Test
    void weighsTheKnownShareOfPartsToFourDecimalsToo() {
        Figures known = of(criterion("1", "50"));
        Figures unknown = of(criterion("1", null));
        Figures both = combined(List.of(known, unknown), Arrays.asList(new BigDecimal("2"), new BigDecimal("4")));
        assertThat(Objects.requireNonNull(both).known()).isEqualTo("0.3333");
    }

    private static Figures of(Criterion... criteria) {
        return Objects.requireNonNull(WeightedMean.of(List.of(criteria)));
    }

    private static Criterion criterion(String weight, @Nullable String points) {
        return new Criterion(ROW, new BigDecimal(weight), points == null ? null : new BigDecimal(points));
    }
}
