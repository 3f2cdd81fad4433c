package org.engagementadvisor.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The moves of one answer, drawn: what it was to the left, what it is to the right, a band between as wide as the customers are many.
 *
 * @param title of the answer
 * @param height of the drawing; it is {@value #WIDTH} wide
 */
public record FlowPlot(String title, int height, List<Node> nodes, List<Band> bands) {
    public static final int WIDTH = 560;

    private static final int LABELS = 170;
    private static final int NODE = 12;
    private static final int GAP = 22;
    private static final int TOP = 6;
    private static final double TALLEST = 220;
    private static final double THINNEST = 1.5;

    public FlowPlot {
        nodes = List.copyOf(nodes);
        bands = List.copyOf(bands);
    }

    /** A value, to the left or to the right. */
    public record Node(
            String label, String x, String y, String width, String height, String textX, String textY, String anchor) {}

    /** A move: its outline, and what it is in words. */
    public record Band(String path, String said) {}

    /** @param values of the answer in their order, as they are shown; others follow */
    static FlowPlot of(String title, List<Flow> flows, List<String> values) {
        return new Drawing(flows, values).plot(title);
    }

    /** So many customers from one value to another. */
    record Flow(String from, String to, long customers) {}

    private static final class Drawing {
        private final List<Flow> flows;
        private final List<String> values;
        private final double scale;
        private final List<Node> nodes = new ArrayList<>();

        Drawing(List<Flow> flows, List<String> values) {
            this.values = values;
            this.flows = flows.stream()
                    .sorted(Comparator.comparingInt((Flow flow) -> place(flow.from()))
                            .thenComparingInt(flow -> place(flow.to())))
                    .toList();
            this.scale = TALLEST / flows.stream().mapToLong(Flow::customers).sum();
        }

        /** The best stands above. */
        private int place(String value) {
            int place = values.indexOf(value);
            return place < 0 ? 1 : -place;
        }

        FlowPlot plot(String title) {
            Map<String, Double> left = column(flows.stream().map(Flow::from).toList(), true);
            Map<String, Double> right = column(
                    flows.stream()
                            .map(Flow::to)
                            .sorted(Comparator.comparingInt(this::place))
                            .toList(),
                    false);
            List<Band> bands = new ArrayList<>();
            for (Flow flow : flows) {
                double thick = thickness(flow.customers());
                double from = left.merge(flow.from(), thick, Double::sum) - thick;
                double to = right.merge(flow.to(), thick, Double::sum) - thick;
                bands.add(new Band(
                        path(from, to, thick), flow.from() + " → " + flow.to() + ": " + count(flow.customers())));
            }
            double bottom = nodes.stream()
                    .mapToDouble(node -> Double.parseDouble(node.y()) + Double.parseDouble(node.height()))
                    .max()
                    .orElse(0);
            return new FlowPlot(title, (int) Math.ceil(bottom) + TOP + 10, nodes, bands);
        }

        private double thickness(long customers) {
            return Math.max(THINNEST, customers * scale);
        }

        /** Puts the values of one side below each other; gives where the first band of each begins. */
        private Map<String, Double> column(List<String> side, boolean isLeft) {
            Map<String, Double> begins = new LinkedHashMap<>();
            Set<String> distinct = new LinkedHashSet<>(side);
            double y = TOP;
            for (String value : distinct) {
                double height = 0;
                long customers = 0;
                for (Flow flow : flows) {
                    if (value.equals(isLeft ? flow.from() : flow.to())) {
                        height += thickness(flow.customers());
                        customers += flow.customers();
                    }
                }
                begins.put(value, y);
                double x = isLeft ? LABELS : WIDTH - LABELS - NODE;
                nodes.add(new Node(
                        cut(value) + "  " + count(customers),
                        number(x),
                        number(y),
                        number(NODE),
                        number(height),
                        number(isLeft ? x - 8 : x + NODE + 8),
                        number(y + height / 2 + 4),
                        isLeft ? "end" : "start"));
                y += Math.max(height, 6) + GAP - Math.min(10, height / 2);
            }
            return begins;
        }

        private static String path(double from, double to, double thick) {
            double left = LABELS + NODE;
            double right = WIDTH - LABELS - NODE;
            double middle = (left + right) / 2;
            return "M" + number(left) + " " + number(from) + " C" + number(middle) + " " + number(from) + " "
                    + number(middle) + " " + number(to) + " " + number(right) + " " + number(to) + " V"
                    + number(to + thick) + " C" + number(middle) + " " + number(to + thick) + " " + number(middle) + " "
                    + number(from + thick) + " " + number(left) + " " + number(from + thick) + " Z";
        }

        private static String cut(String label) {
            return label.length() > 20 ? label.substring(0, 19) + "…" : label;
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }

        private static String count(long count) {
            return String.format(Locale.ROOT, "%,d", count);
        }
    }
}
