package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.page.ReportTable;
import org.engagementadvisor.portfolio.PortfolioReport.Group;
import org.jspecify.annotations.Nullable;

/** The figures of groups that are drawn, each with the table that has them all. */
final class Charts {
    private final PortfolioReport report;
    private final FiguresInWords words;
    private final Map<String, ReportTable> tables;

    /**
     * What is drawn of the groups of a kind.
     *
     * @param kind by which the template finds its heading
     */
    record Chart(String kind, BarPlot plot, ReportTable table) {}

    /** @param tables by their names */
    Charts(PortfolioReport report, FiguresInWords words, Map<String, ReportTable> tables) {
        this.report = report;
        this.words = words;
        this.tables = tables;
    }

    /** Empty if the customers have no segments. */
    Optional<Chart> segments() {
        return chart(Names.SEGMENT, "groupShare", "groupTarget");
    }

    /** Those that there are, in the order in which they are read. */
    List<Chart> others() {
        return Stream.of(
                        chart(Names.PRIORITY, "groupHoursSpent", null),
                        chart(Names.ROLE, "groupShare", "groupTarget"),
                        chart(Names.MANAGER, "groupHoursAsked", "groupCapacity"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Chart> chart(String kind, String fact, @Nullable String ofTarget) {
        return Optional.ofNullable(tables.get(kind))
                .map(table -> new Chart(kind, BarPlot.of(figures(kind, fact, ofTarget)), table));
    }

    private List<BarPlot.Figure> figures(String kind, String fact, @Nullable String ofTarget) {
        List<BarPlot.Figure> figures = new ArrayList<>();
        for (Group group : report.groups(kind)) {
            if (group.figures().get(fact) instanceof BigDecimal value) {
                BigDecimal target =
                        ofTarget == null ? null : (BigDecimal) group.figures().get(ofTarget);
                String shown = words.spoken(fact, value);
                figures.add(new BarPlot.Figure(
                        group.name(),
                        value,
                        target,
                        kind.equals(Names.SEGMENT) ? shown + change(group) : shown,
                        style(kind, group, value, target)));
            }
        }
        return figures;
    }

    private String change(Group group) {
        if (group.figures().get("groupGrowth") instanceof BigDecimal growth) {
            return (growth.signum() < 0 ? " ▼ " : " ▲ ") + words.book().shown("groupGrowth", growth.abs());
        }
        return "";
    }

    private String style(String kind, Group group, BigDecimal value, @Nullable BigDecimal target) {
        if (kind.equals(Names.SEGMENT)) {
            return Svg.dot(report.colours().get(group.name()));
        }
        boolean isOver = kind.equals(Names.MANAGER) && target != null && value.compareTo(target) > 0;
        return isOver ? "over" : "bar";
    }
}
