package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.page.ReportTable;
import org.engagementadvisor.page.ReportTable.Column;
import org.engagementadvisor.portfolio.PortfolioReport.Group;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** The tables of a report. Amounts and hours are rounded to whole ones; the JSON has them exactly. */
final class ReportTables {
    private static final int RATIO_SCALE = 3;

    /** What stands in the table of a kind of groups beside their name, by fact, with its heading. */
    private static final Map<String, String> COMMON = headings(
            "groupCustomers", "Customers",
            "groupShare", "Share",
            "groupBuyers", "Buyers",
            "groupTurnover", "Turnover",
            "groupTurnoverShare", "Share of it",
            "groupGrowth", "Change",
            "groupMargin", "Margin",
            "groupHoursSpent", "Hours spent",
            "groupHoursShare", "Share of them",
            "groupHoursAsked", "Hours asked");

    private static final Map<String, String> TARGETED =
            headings("groupTarget", "Target", "groupAgainstTarget", "Against target");
    private static final Map<String, String> OF_MANAGER =
            headings("groupCapacity", "Hours available", "groupHoursOver", "Over", "groupBelowLine", "Below the line");
    private static final Map<String, String> OF_AREA = headings(
            "groupBuyers", "Buyers",
            "groupTurnover", "Turnover",
            "groupGrowth", "Change",
            "groupMargin", "Margin",
            "groupSpendKnown", "Spend known of",
            "groupSpend", "Known spend",
            "groupMarketShare", "Our share of it",
            "marketSize", "Market",
            "groupSpendCoverage", "Coverage",
            "marketSource", "Source");

    private static final List<String> OVERVIEW = List.of(
            "portfolioCustomers",
            "buyers",
            "portfolioTurnover",
            "portfolioGrowth",
            "portfolioMargin",
            "lossMakers",
            "lossMakerShare",
            "marginLost",
            "lossOfMarginEarned",
            "activeAtStart",
            "activeLost",
            "attrition",
            "attritionByValue",
            "newCustomers",
            "prospects",
            "prospectsToHold",
            "newCustomersToGrow",
            "prospectsToGrow",
            "concentrationIndex",
            "topTenShare",
            "spendKnown",
            "knownMarketShare",
            "hoursSpent",
            "hoursAsked",
            "hoursAvailable",
            "hoursOver",
            "effortTooMuch",
            "hoursTooMuch",
            "effortTooMuchShare",
            "effortTooLittle",
            "levelTooLow",
            "levelTooHigh",
            "phaseOuts",
            "phaseOutsHeldBack",
            "withWarning",
            "withDataGap",
            "withoutRecommendation");

    private final PortfolioReport report;
    private final RuleBook book;

    ReportTables(PortfolioReport report, RuleBook book) {
        this.report = report;
        this.book = book;
    }

    private static Map<String, String> headings(String... factsAndHeadings) {
        Map<String, String> headings = new LinkedHashMap<>();
        for (int i = 0; i < factsAndHeadings.length; i += 2) {
            headings.put(factsAndHeadings[i], factsAndHeadings[i + 1]);
        }
        return headings;
    }

    /** All of them that have rows, in the order in which they are read. */
    List<ReportTable> all() {
        List<ReportTable> all = new ArrayList<>();
        all.add(overview());
        all.add(groups("segment", "Segment mix", COMMON, TARGETED));
        all.add(groups("lifecycle", "Lifecycle", COMMON));
        all.add(groups("role", "Role mix", COMMON, TARGETED));
        all.add(groups("priority", "Effort against priority", COMMON));
        all.add(groups("level", "Engagement levels proposed", COMMON));
        all.add(groups("cell", "Cells of the matrix", COMMON));
        all.add(groups(Names.MANAGER, "Account managers", COMMON, OF_MANAGER));
        all.add(groups(Names.AREA, "Product areas", OF_AREA));
        all.add(ranked(
                "too-much",
                "More hours than the priority bears",
                report.effort().tooMuch()));
        all.add(ranked(
                "too-little",
                "Fewer hours than the priority asks",
                report.effort().tooLittle()));
        all.add(warnings());
        all.add(counts("data-gaps", "What we do not know and would matter", "Missing", report.dataGaps()));
        all.add(counts("dropped-out", "Nothing is recommended, by how far they came", "Stage", report.droppedOut()));
        return all.stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .map(ReportTable::withoutEmptyColumns)
                .toList();
    }

    private ReportTable overview() {
        List<List<String>> rows = new ArrayList<>();
        for (String fact : OVERVIEW) {
            Object value = report.figures().get(fact);
            if (value != null) {
                rows.add(List.of(book.words().label(fact), shown(fact, value)));
            }
        }
        return new ReportTable(
                "overview", "In figures", List.of(new Column("Figure", false), new Column("Value", true)), rows);
    }

    @SafeVarargs
    private ReportTable groups(String kind, String title, Map<String, String>... headings) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("", false));
        List<String> facts = new ArrayList<>();
        for (Map<String, String> each : headings) {
            each.forEach((fact, heading) -> {
                facts.add(fact);
                columns.add(new Column(heading, !fact.equals("marketSource")));
            });
        }
        List<List<String>> rows = new ArrayList<>();
        for (Group group : report.groups(kind)) {
            List<String> row = new ArrayList<>(List.of(group.name()));
            facts.forEach(fact -> row.add(shown(fact, group.figures().get(fact))));
            rows.add(row);
        }
        return new ReportTable(kind, title, columns, rows);
    }

    private ReportTable ranked(String name, String title, List<Ranked> customers) {
        Object shown = report.figures().get("customersShown");
        List<List<String>> rows = customers.stream()
                .limit(shown instanceof Integer most ? most : customers.size())
                .map(each -> List.of(
                        each.name(),
                        each.id(),
                        each.priority() == null ? "" : each.priority(),
                        shown("effortHours", each.hours())))
                .toList();
        List<Column> columns = List.of(
                new Column("Customer", false),
                new Column("Id", false),
                new Column("Priority", false),
                new Column("Hours", true));
        return new ReportTable(name, title, columns, rows);
    }

    private ReportTable warnings() {
        List<List<String>> rows = report.warnings().stream()
                .map(each -> List.of(
                        each.row(),
                        each.table(),
                        shown("withWarning", each.customers()),
                        each.customer() + ": " + each.example()))
                .toList();
        List<Column> columns = List.of(
                new Column("Row", false),
                new Column("Table", false),
                new Column("Customers", true),
                new Column("For instance", false));
        return new ReportTable("warnings", "Warnings", columns, rows);
    }

    private ReportTable counts(String name, String title, String heading, Map<String, Integer> counts) {
        List<List<String>> rows = new ArrayList<>();
        counts.forEach((what, customers) -> rows.add(List.of(what, shown("portfolioCustomers", customers))));
        return new ReportTable(name, title, List.of(new Column(heading, false), new Column("Customers", true)), rows);
    }

    private String shown(String fact, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return book.words().shown(fact, value instanceof BigDecimal figure ? rounded(fact, figure) : value);
    }

    /** Small ones keep some decimals: ratios, and what is left of an index. */
    private static BigDecimal rounded(String fact, BigDecimal figure) {
        if (fact.equals("concentrationIndex")) {
            return figure.setScale(1, RoundingMode.HALF_UP);
        }
        boolean large = figure.abs().compareTo(BigDecimal.TEN) >= 0;
        return figure.setScale(large ? 0 : RATIO_SCALE, RoundingMode.HALF_UP);
    }

    /** What a group's figure is, in words; empty if it is unknown. */
    String shown(Group group, String fact) {
        Object value = group.figures().get(fact);
        if (value instanceof Collection<?> names) {
            return String.join(", ", names.stream().map(String::valueOf).toList());
        }
        return shown(fact, value);
    }
}
