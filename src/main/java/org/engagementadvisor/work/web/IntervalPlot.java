package org.engagementadvisor.work.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.engagementadvisor.work.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Rates below each other, each as a dot on its interval under the words for it. The template draws them.
 *
 * @param left where the scale begins, {@code across} its length; counts stand behind
 * @param most the rate at its end, 0 to 1
 */
record IntervalPlot(int width, int height, int left, int across, double most, List<Line> lines) {
    private static final int WIDTH = 460;
    private static final int LEFT = 8;
    private static final int VALUES = 96;
    private static final int TOP = 30;
    private static final int ROW = 46;
    private static final int LONGEST = 46;
    private static final double STEP = 0.1;

    /**
     * A rate to be drawn.
     *
     * @param label what it is of, in words
     * @param id of the row; empty if there is none
     * @param claimed null if there is nothing to compare it with
     * @param isMarked whether chance does not explain how they differ
     */
    record Figure(
            String label, String id, Rate rate, @Nullable Double claimed, boolean isMarked, String shown) {}

    /**
     * One of them; what lies across is counted from where the scale begins.
     *
     * @param label as much of the words as there is room for
     * @param title all of them
     */
    record Line(
            String label,
            String id,
            String title,
            int y,
            String from,
            String to,
            String dot,
            @Nullable String claimed,
            boolean isMarked,
            String shown) {}

    /** Those of which there is a rate. */
    static IntervalPlot of(List<Figure> figures) {
        var drawn = figures.stream().filter(each -> each.rate().rate() != null).toList();
        double highest = drawn.stream()
                .flatMap(each -> Stream.of(each.rate().to(), each.claimed()))
                .flatMapToDouble(value -> value == null ? DoubleStream.empty() : DoubleStream.of(value))
                .max()
                .orElse(1);
        double most = Math.min(1, Math.ceil(highest / STEP) * STEP);
        int across = WIDTH - LEFT - VALUES;
        List<Line> lines = new ArrayList<>();
        for (var each : drawn) {
            lines.add(line(each, TOP + lines.size() * ROW, across / most));
        }
        return new IntervalPlot(WIDTH, TOP + lines.size() * ROW, LEFT, across, most, lines);
    }

    private static Line line(Figure each, int y, double scale) {
        var rate = each.rate();
        return new Line(
                each.label().length() > LONGEST
                        ? each.label().substring(0, LONGEST - 1).strip() + "…"
                        : each.label(),
                each.id(),
                each.label(),
                y,
                number(rate.from(), scale),
                number(rate.to(), scale),
                number(rate.rate(), scale),
                each.claimed() == null ? null : number(each.claimed(), scale),
                each.isMarked(),
                each.shown());
    }

    private static String number(@Nullable Double rate, double scale) {
        return String.format(Locale.ROOT, "%.1f", rate == null ? 0 : rate * scale);
    }
}
