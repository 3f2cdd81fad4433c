package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bars below each other. The template draws them.
 *
 * @param left where the bars begin; their labels stand before it
 */
record BarPlot(int width, int height, int left, List<Bar> bars) {
    private static final int WIDTH = 400;
    private static final int LABELS = 140;
    private static final int VALUES = 100;
    private static final int TOP = 4;
    private static final int ROW = 26;
    private static final int GAP = 6;
    private static final int LONGEST_LABEL = 22;

    /**
     * What a bar tells.
     *
     * @param target null if there is none
     * @param shown the value in words
     * @param style its class in the style sheet
     */
    record Figure(String label, BigDecimal value, @Nullable BigDecimal target, String shown, String style) {
        private double reach() {
            return target == null ? value.doubleValue() : value.max(target).doubleValue();
        }

        private Bar bar(int y, double scale) {
            double length = Math.max(0, value.doubleValue()) * scale;
            double mark = target == null ? 0 : target.doubleValue() * scale;
            return new Bar(
                    label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL - 1) + "…" : label,
                    style,
                    y,
                    Svg.number(Math.max(1, length)),
                    target == null ? null : Svg.number(mark),
                    Svg.number(Math.max(length, mark) + GAP),
                    shown);
        }
    }

    /**
     * One bar; what lies across is counted from where the bars begin.
     *
     * @param y of its upper edge
     * @param mark where the target stands; null if there is none
     * @param end where the words begin
     */
    record Bar(
            String label,
            String style,
            int y,
            String length,
            @Nullable String mark,
            String end,
            String shown) {}

    static BarPlot of(List<Figure> figures) {
        double most = figures.stream().mapToDouble(Figure::reach).max().orElse(0);
        double scale = most <= 0 ? 0 : (WIDTH - LABELS - VALUES) / most;
        List<Bar> bars = new ArrayList<>();
        for (Figure figure : figures) {
            bars.add(figure.bar(bars.size() * ROW + TOP, scale));
        }
        return new BarPlot(WIDTH, figures.size() * ROW + GAP, LABELS, bars);
    }
}
