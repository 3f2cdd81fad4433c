package org.engagementadvisor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.engagementadvisor.portfolio.BarPlot.Bar;
import org.engagementadvisor.portfolio.BarPlot.Figure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of 560 across, 150 are for labels and 130 for values, so that 280 are left for the longest bar or mark. */
class BarPlotTests {

    private static Figure figure(String label, int value, @Nullable Integer target) {
        return new Figure(
                label, new BigDecimal(value), target == null ? null : new BigDecimal(target), "so many", "bar");
    }

    @Test
    void makesTheLongestAsLongAsThereIsRoom() {
        var plot = BarPlot.of(List.of(figure("a", 100, null), figure("b", 25, null)));
        assertThat(plot.bars())
                .containsExactly(
                        new Bar("a", "bar", 4, "280", null, "286", "so many"),
                        new Bar("b", "bar", 30, "70", null, "76", "so many"));
        assertThat(plot.height()).isEqualTo(58);
    }

    @Test
    void leavesRoomForATargetBeyondTheBars() {
        assertThat(BarPlot.of(List.of(figure("a", 50, 200), figure("b", 100, 50)))
                        .bars())
                .containsExactly(
                        new Bar("a", "bar", 4, "70", "280", "286", "so many"),
                        new Bar("b", "bar", 30, "140", "70", "146", "so many"));
    }

    @Test
    void showsThatThereIsSomethingWhereNothingCanBeDrawn() {
        assertThat(BarPlot.of(List.of(figure("a", 0, null), figure("b", -5, null)))
                        .bars())
                .extracting(Bar::length)
                .containsExactly("1", "1");
    }

    @Test
    void cutsALabelThatDoesNotFit() {
        assertThat(BarPlot.of(List.of(figure("x".repeat(22), 1, null), figure("x".repeat(23), 1, null)))
                        .bars())
                .extracting(Bar::label)
                .containsExactly("x".repeat(22), "x".repeat(21) + "…");
    }
}
