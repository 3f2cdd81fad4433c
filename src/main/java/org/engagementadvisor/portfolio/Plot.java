package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.engagementadvisor.portfolio.PortfolioReport.CurvePoint;
import org.engagementadvisor.portfolio.PortfolioReport.Group;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Plots that are drawn here, as SVG, so that the page needs no script. */
final class Plot {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 300;
    private static final int LABELS = 150;
    private static final int VALUES = 130;
    private static final int ROW = 26;
    private static final int BAR = 16;
    private static final int TOP = 24;
    private static final int BOTTOM = 30;
    private static final int LONGEST = 22;

    private Plot() {}

    /** At most two decimals, with a point. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceAll("\\.?0+$", "");
    }

    static BigDecimal whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP);
    }

    /** One bar; its mark says where a target or a limit stands, null if there is none. */
    record Bar(String label, double value, @Nullable Double mark, String shown, String style) {}

    /** Bars below each other, each with its label and value. */
    static void bars(Html html, String title, List<Bar> bars) {
        double most = bars.stream()
                .mapToDouble(bar -> Math.max(bar.value(), bar.mark() == null ? 0 : bar.mark()))
                .max()
                .orElse(0);
        double scale = most <= 0 ? 0 : (WIDTH - LABELS - VALUES) / most;
        html.add("<svg viewBox=\"0 0 " + WIDTH + " " + (bars.size() * ROW + 6) + "\" role=\"img\" aria-label=\""
                + Html.escaped(title) + "\">");
        for (int i = 0; i < bars.size(); i++) {
            bar(html, bars.get(i), i * ROW + 4, scale);
        }
        html.add("</svg>");
    }

    private static void bar(Html html, Bar bar, int y, double scale) {
        double width = Math.max(0, bar.value()) * scale;
        html.add("<text class=\"in\" x=\"" + (LABELS - 8) + "\" y=\"" + (y + 13) + "\" text-anchor=\"end\">"
                + Html.escaped(cut(bar.label())) + "</text>");
        html.add("<rect class=\"" + bar.style() + "\" x=\"" + LABELS + "\" y=\"" + y + "\" height=\"" + BAR
                + "\" width=\"" + number(Math.max(1, width)) + "\" rx=\"2\"/>");
        double end = LABELS + width;
        if (bar.mark() != null) {
            double at = LABELS + bar.mark() * scale;
            html.add("<line class=\"mark\" x1=\"" + number(at) + "\" x2=\"" + number(at) + "\" y1=\"" + (y - 3)
                    + "\" y2=\"" + (y + BAR + 3) + "\"/>");
            end = Math.max(end, at);
        }
        html.add("<text x=\"" + number(end + 6) + "\" y=\"" + (y + 13) + "\">" + Html.escaped(bar.shown()) + "</text>");
    }

    private static String cut(String label) {
        return label.length() > LONGEST ? label.substring(0, LONGEST - 1) + "…" : label;
    }

    /** Bars of one figure of each group; the mark is the fact that says where the target stands, null if none does. */
    static List<Bar> of(List<Group> groups, String fact, @Nullable String mark, RuleBook book) {
        List<Bar> bars = new ArrayList<>();
        for (Group group : groups) {
            if (group.figures().get(fact) instanceof BigDecimal value) {
                BigDecimal target =
                        mark == null ? null : (BigDecimal) group.figures().get(mark);
                boolean over = target != null && fact.equals("groupHoursAsked") && value.compareTo(target) > 0;
                String shown = book.words().shown(fact, value.abs().compareTo(BigDecimal.TEN) < 0 ? value : whole(value));
                bars.add(new Bar(
                        group.name(),
                        value.doubleValue(),
                        target == null ? null : target.doubleValue(),
                        shown,
                        over ? "over" : "bar"));
            }
        }
        return bars;
    }

    /** The whale curve: margins added up, from the best customer to the worst. */
    static void whale(Html html, PortfolioReport report, RuleBook book) {
        List<CurvePoint> points = report.curve();
        double most = points.stream().mapToDouble(Plot::margin).max().orElse(0);
        double least =
                Math.min(0, points.stream().mapToDouble(Plot::margin).min().orElse(0));
        int customers = Math.max(1, points.get(points.size() - 1).customers());
        double across = WIDTH - 20.0;
        double up = (HEIGHT - TOP - BOTTOM) / Math.max(most - least, 1e-9);
        StringBuilder line = new StringBuilder();
        for (CurvePoint point : points) {
            line.append(number(10 + across * point.customers() / customers))
                    .append(',')
                    .append(number(TOP + (most - margin(point)) * up))
                    .append(' ');
        }
        double zero = TOP + most * up;
        html.add("<svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                + "\" role=\"img\" aria-label=\"Margin added up, from the best customer to the worst\">");
        html.add("<line class=\"zero\" x1=\"10\" x2=\"" + (WIDTH - 10) + "\" y1=\"" + number(zero) + "\" y2=\""
                + number(zero) + "\"/>");
        html.add("<polyline class=\"curve\" points=\"" + line.toString().strip() + "\"/>");
        html.add("<text class=\"in\" x=\"10\" y=\"14\">highest: " + Html.escaped(money(book, most)) + "</text>");
        double end = margin(points.get(points.size() - 1));
        html.add("<text class=\"in\" x=\"" + (WIDTH - 10) + "\" y=\"14\" text-anchor=\"end\">all together: "
                + Html.escaped(money(book, end)) + "</text>");
        html.add("<text x=\"10\" y=\"" + (HEIGHT - 8) + "\">best</text><text x=\"" + (WIDTH - 10) + "\" y=\""
                + (HEIGHT - 8) + "\" text-anchor=\"end\">buyer no. " + Html.escaped(book.words().shown("buyers", customers))
                + "</text>");
        html.add("</svg>");
    }

    private static String money(RuleBook book, double amount) {
        return book.words().shown("portfolioMargin", whole(BigDecimal.valueOf(amount)));
    }

    private static double margin(CurvePoint point) {
        return point.margin().doubleValue();
    }
}
