package org.engagementadvisor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.engagementadvisor.portfolio.BarPlot.Bar;
import org.engagementadvisor.portfolio.BarPlot.Figure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of 400 across, 140 are for labels and 100 for values, so that 160 are left for the longest bar or mark. */
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
                        new Bar("a", "bar", 4, "160", null, "166", "so many"),
                        new Bar("b", "bar", 30, "40", null, "46", "so many"));
        assertThat(plot.height()).isEqualTo(58);
    }

    @Test
    void leavesRoomForATargetBeyondTheBars() {
        assertThat(BarPlot.of(List.of(figure("a", 50, 200), figure("b", 100, 50)))
                        .bars())
                .containsExactly(
                        new Bar("a", "bar", 4, "40", "160", "166", "so many"),
                        new Bar("b", "bar", 30, "80", "40", "86", "so many"));
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
