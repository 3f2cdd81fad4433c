package org.engagementadvisor.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.engagementadvisor.CornerShop;
import org.engagementadvisor.portfolio.PortfolioReport.CurvePoint;
import org.junit.jupiter.api.Test;

/** Between 10 and 550 across, and between 24 for the most and 270 for the least. */
class CurvePlotTests {
    private static final FiguresInWords WORDS =
            new FiguresInWords(CornerShop.book().words());

    private static CurvePoint point(int customers, int margin) {
        return new CurvePoint(customers, BigDecimal.valueOf(margin));
    }

    @Test
    void risesAndFallsOverItsWholeWidth() {
        var plot = CurvePlot.of(List.of(point(0, 0), point(1, 2000), point(4, 1000)), WORDS);
        assertThat(plot.line()).isEqualTo("10,270 145,24 550,147");
        assertThat(plot.zero()).isEqualTo("270");
        assertThat(plot.highest()).contains("2,000");
        assertThat(plot.share()).isEqualTo(" (200% / 25%)");
        assertThat(plot.together()).contains("1,000");
        assertThat(plot.buyers()).isEqualTo("4");
    }

    @Test
    void fallsBelowZeroWhereAllTogetherLoseMoney() {
        var plot = CurvePlot.of(List.of(point(0, 0), point(1, 100), point(2, -100)), WORDS);
        assertThat(plot.line()).isEqualTo("10,147 280,24 550,270");
        assertThat(plot.zero()).isEqualTo("147");
        assertThat(plot.share()).isEmpty();
    }
}
