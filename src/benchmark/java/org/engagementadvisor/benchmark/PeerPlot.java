package org.engagementadvisor.benchmark;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;

/** Decisions in a second by the rows of the table, a line for each engine, both on scales of powers of ten. */
final class PeerPlot {
    private static final int LEFT = 80;
    private static final int RIGHT = 450;
    private static final int TOP = 30;
    private static final int BOTTOM = 330;
    private static final int LINE = 16;
    private static final double LEAST = 1;
    private static final double MOST = 8;
    private static final List<String> COLOURS =
            List.of("#666", "#b3261e", "#e07a5f", "#f2a65a", "#1f6feb", "#2a9d5c", "#7b4fb5");

    private final List<Integer> rows;
    private final ToDoubleBiFunction<Engine, Integer> micros;
    private final StringBuilder svg = new StringBuilder();

    private PeerPlot(List<Integer> rows, ToDoubleBiFunction<Engine, Integer> micros) {
        this.rows = rows;
        this.micros = micros;
    }

    /** @param micros what a decision of an engine on so many rows costs, in microseconds */
    static String of(List<Integer> rows, ToDoubleBiFunction<Engine, Integer> micros) {
        return new PeerPlot(rows, micros).svg();
    }

    private String svg() {
        add("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="-10 0 690 380" width="690" height="380" font-family="sans-serif" font-size="12">
                <rect x="-10" width="690" height="380" fill="#fff"/><text x="10" y="18" fill="#222">decisions in a second of one processor</text>
                <text x="230" y="370" fill="#222">rows of the table</text>
                """);
        for (int power = (int) LEAST; power <= MOST; power++) {
            double y = y(power);
            add(
                    "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#555\">%,d</text>%n",
                    LEFT, y, RIGHT, LEFT - 6, y + 4, (long) Math.pow(10, power));
        }
        rows.forEach(each -> add(
                "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">%,d</text>%n",
                x(each), BOTTOM + 18, each));
        Stream.of(Engine.values()).forEach(this::line);
        names();
        return svg.append("</svg>\n").toString();
    }

    private void line(Engine engine) {
        StringBuilder points = new StringBuilder();
        for (int each : rows) {
            String point = String.format(Locale.ROOT, "%.1f %.1f", x(each), at(engine, each));
            points.append(points.isEmpty() ? "M" : "L").append(point);
            add("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>%n", x(each), at(engine, each), colour(engine));
        }
        add("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n", points, colour(engine));
    }

    /** Beside the ends of their lines, as far apart as they can be read. */
    private void names() {
        int last = rows.get(rows.size() - 1);
        double free = TOP;
        for (Engine engine : Stream.of(Engine.values())
                .sorted(Comparator.comparingDouble(engine -> at(engine, last)))
                .toList()) {
            free = Math.max(free, at(engine, last) + 4);
            add("<text x=\"%d\" y=\"%.1f\" fill=\"%s\">%s</text>%n", RIGHT + 8, free, colour(engine), engine.title);
            free += LINE;
        }
    }

    private void add(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String colour(Engine engine) {
        return COLOURS.get(engine.ordinal());
    }

    private double x(int each) {
        double first = Math.log10(rows.get(0));
        double last = Math.log10(rows.get(rows.size() - 1));
        return LEFT + 10 + (RIGHT - LEFT - 20) * (Math.log10(each) - first) / (last - first);
    }

    private double at(Engine engine, int each) {
        return y(Math.log10(1e6 / micros.applyAsDouble(engine, each)));
    }

    private static double y(double power) {
        return BOTTOM - (BOTTOM - TOP) * (power - LEAST) / (MOST - LEAST);
    }
}
