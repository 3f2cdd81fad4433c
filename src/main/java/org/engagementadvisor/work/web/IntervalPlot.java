package org.engagementadvisor.work.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.engagementadvisor.work.Rate;
import org.jspecify.annotations.Nullable;

/**
 * Rates below each other, each as a dot on its interval. The template draws them.
 *
 * @param left where the scale begins, {@code across} its length; labels stand before it, words behind
 * @param most the rate at its end, 0 to 1
 */
record IntervalPlot(int width, int height, int left, int across, double most, List<Line> lines) {
    private static final int WIDTH = 460;
    private static final int LABELS = 84;
    private static final int VALUES = 96;
    private static final int TOP = 30;
    private static final int ROW = 30;
    private static final double STEP = 0.1;

    /**
     * A rate to be drawn.
     *
     * @param claimed null if there is nothing to compare it with
     * @param isMarked whether chance does not explain how they differ
     */
    record Figure(String label, Rate rate, @Nullable Double claimed, boolean isMarked, String shown, String title) {}

    /** One of them; what lies across is counted from where the scale begins. */
    record Line(
            String label,
            int y,
            String from,
            String to,
            String dot,
            @Nullable String claimed,
            boolean isMarked,
            String shown,
            String title) {}

    /** Those of which there is a rate. */
    static IntervalPlot of(List<Figure> figures) {
        var drawn = figures.stream().filter(each -> each.rate().rate() != null).toList();
        double highest = drawn.stream()
                .flatMap(each -> Stream.of(each.rate().to(), each.claimed()))
                .flatMapToDouble(value -> value == null ? DoubleStream.empty() : DoubleStream.of(value))
                .max()
                .orElse(1);
        double most = Math.min(1, Math.ceil(highest / STEP) * STEP);
        int across = WIDTH - LABELS - VALUES;
        List<Line> lines = new ArrayList<>();
        for (var each : drawn) {
            lines.add(line(each, TOP + lines.size() * ROW, across / most));
        }
        return new IntervalPlot(WIDTH, TOP + lines.size() * ROW, LABELS, across, most, lines);
    }

    private static Line line(Figure each, int y, double scale) {
        var rate = each.rate();
        return new Line(
                each.label(),
                y,
                number(rate.from(), scale),
                number(rate.to(), scale),
                number(rate.rate(), scale),
                each.claimed() == null ? null : number(each.claimed(), scale),
                each.isMarked(),
                each.shown(),
                each.title());
    }

    private static String number(@Nullable Double rate, double scale) {
        return String.format(Locale.ROOT, "%.1f", rate == null ? 0 : rate * scale);
    }
}
