package org.engagementadvisor.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.page.Messages;
import org.engagementadvisor.page.ReportTable;
import org.engagementadvisor.page.ReportTable.Column;
import org.engagementadvisor.portfolio.PortfolioReport.CurvePoint;
import org.engagementadvisor.portfolio.PortfolioReport.Group;
import org.jspecify.annotations.Nullable;

/** The tables of a report, ready to be read. */
final class ReportTables {
    static final String ALL_FIGURES = "overview";
    static final String REJECTED = "rejected";
    static final String OPEN_MARGINS = "openMargins";
    static final String FELL_SILENT = "fellSilent";
    static final String LOSING = "losing";

    /** Where the money lies: read first. */
    static final Set<String> MONEY = Set.of(OPEN_MARGINS, FELL_SILENT, LOSING);

    private final PortfolioReport report;
    private final FiguresInWords words;
    private final Messages messages;

    ReportTables(PortfolioReport report, FiguresInWords words, Messages messages) {
        this.report = report;
        this.words = words;
        this.messages = messages;
    }

    /** Who counts in none of the others, and why; without rows if everybody counts. */
    ReportTable rejected() {
        List<List<String>> rows = shown(report.rejected().reasons()).stream()
                .map(each -> List.of(
                        each.example(),
                        words.inTable("portfolioCustomers", each.customers()),
                        turnover(each.turnover()),
                        each.reason()))
                .toList();
        return table(REJECTED, List.of(text("example"), figure("customers"), figure("turnover"), text("reason")), rows);
    }

    String turnover(@Nullable BigDecimal amount) {
        return amount == null ? messages.text("notKnown") : words.spoken(Names.TURNOVER, amount);
    }

    private ReportTable classes() {
        List<List<String>> rows = report.classes().stream()
                .map(each -> List.of(
                        each.name(),
                        words.inTable("groupTurnoverShare", each.upTo()),
                        words.inTable("portfolioCustomers", each.customers()),
                        words.whole(Names.TURNOVER, each.turnover()),
                        words.inTable("groupTurnoverShare", each.share())))
                .toList();
        return table(
                "classes",
                List.of(
                        new Column("", false),
                        figure("upTo"),
                        figure("customers"),
                        figure("turnover"),
                        figure("groupTurnoverShare")),
                rows);
    }

    /** All of them that have rows, in the order in which they are read: where the money lies first. */
    List<ReportTable> all() {
        return Stream.of(
                        leading(
                                OPEN_MARGINS,
                                "openMargin",
                                Names.OPEN_MARGIN,
                                report.money().open()),
                        leading(
                                FELL_SILENT,
                                "lastTurnover",
                                Names.SILENT_TURNOVER,
                                report.money().silent()),
                        leading(LOSING, "loss", Names.LOSS, report.money().losing()),
                        overview(),
                        classes(),
                        groups(Names.SEGMENT, both(ReportedFacts.COMMON, ReportedFacts.TARGETED)),
                        groups("lifecycle", ReportedFacts.COMMON),
                        groups(Names.ROLE, both(ReportedFacts.COMMON, ReportedFacts.TARGETED)),
                        groups(Names.PRIORITY, ReportedFacts.COMMON),
                        groups("level", ReportedFacts.COMMON),
                        groups(Names.CELL, ReportedFacts.COMMON),
                        groups(Names.MANAGER, both(ReportedFacts.COMMON, ReportedFacts.OF_MANAGER)),
                        groups(Names.AREA, ReportedFacts.OF_AREA),
                        ranked("tooMuch", report.effort().tooMuch()),
                        ranked("tooLittle", report.effort().tooLittle()),
                        warnings(),
                        counts("dataGaps", text("missing"), report.dataGaps()),
                        counts("droppedOut", text("stage"), report.droppedOut()))
                .filter(table -> !table.rows().isEmpty())
                .map(ReportTable::withoutEmptyColumns)
                .toList();
    }

    private ReportTable table(String name, List<Column> columns, List<List<String>> rows) {
        return new ReportTable(name, messages.text("table." + name), columns, rows);
    }

    private Column text(String key) {
        return new Column(messages.text("column." + key), false);
    }

    private Column id() {
        return new Column(messages.text("column.id"), false, true);
    }

    private Column figure(String key) {
        return new Column(messages.text("column." + key), true);
    }

    private ReportTable overview() {
        List<List<String>> rows = new ArrayList<>();
        for (String fact : ReportedFacts.OVERVIEW) {
            Object value = report.figures().get(fact);
            if (value != null) {
                rows.add(List.of(words.labelled(fact), words.inTable(fact, value)));
            } else if (ReportedFacts.ALWAYS_TOLD.contains(fact)) {
                rows.add(List.of(words.labelled(fact), messages.text("notKnown")));
            }
        }
        return table(ALL_FIGURES, List.of(text("figure"), figure("value")), rows);
    }

    private static List<String> both(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private ReportTable groups(String kind, List<String> facts) {
        List<Column> columns = new ArrayList<>(List.of(new Column("", false)));
        facts.forEach(fact -> columns.add(fact.equals(ReportedFacts.SOURCE) ? text(fact) : figure(fact)));
        List<List<String>> rows = new ArrayList<>();
        for (Group group : report.groups(kind)) {
            List<String> row = new ArrayList<>(List.of(group.name()));
            facts.forEach(fact -> row.add(words.inTable(fact, group.figures().get(fact))));
            rows.add(row);
        }
        return table(kind, columns, rows);
    }

    private ReportTable ranked(String name, List<Ranked> customers) {
        List<List<String>> rows = shown(customers).stream()
                .map(each -> List.of(
                        each.name(),
                        each.id(),
                        Objects.requireNonNullElse(each.priority(), ""),
                        words.inTable(Names.HOURS_SPENT, each.hours())))
                .toList();
        return table(name, List.of(text("customer"), id(), text("priority"), figure("hours")), rows);
    }

    /** Hours are told where they may be the cause. */
    private ReportTable leading(String name, String heading, String fact, List<Leading> customers) {
        boolean hours = name.equals(LOSING);
        List<Column> columns = new ArrayList<>(List.of(text("customer"), figure(heading), text("priority")));
        if (hours) {
            columns.add(figure("hours"));
        }
        columns.add(id());
        List<List<String>> rows = new ArrayList<>();
        for (Leading each : shown(customers)) {
            List<String> row = new ArrayList<>(List.of(
                    each.name(), words.spoken(fact, each.amount()), Objects.requireNonNullElse(each.priority(), "")));
            if (hours) {
                row.add(words.inTable(Names.HOURS_SPENT, each.hours()));
            }
            row.add(each.id());
            rows.add(row);
        }
        return table(name, columns, rows);
    }

    private <T> List<T> shown(List<T> customers) {
        Object shown = report.figures().get("customersShown");
        int most = shown instanceof Integer number ? number : customers.size();
        return customers.subList(0, Math.min(most, customers.size()));
    }

    private ReportTable warnings() {
        List<List<String>> rows = report.warnings().stream()
                .map(each -> List.of(
                        each.row(),
                        each.table(),
                        words.inTable("withWarning", each.customers()),
                        each.customer() + ": " + each.example()))
                .toList();
        return table("warnings", List.of(text("row"), text("table"), figure("customers"), text("example")), rows);
    }

    private ReportTable counts(String name, Column what, Map<String, Integer> counts) {
        List<List<String>> rows = new ArrayList<>();
        counts.forEach(
                (counted, customers) -> rows.add(List.of(counted, words.inTable("portfolioCustomers", customers))));
        return table(name, List.of(what, figure("customers")), rows);
    }

    /** The customers of the matrix, beside its plot. */
    ReportTable matrix() {
        List<List<String>> rows = report.points().stream()
                .map(point -> List.of(
                        point.name(),
                        point.id(),
                        Objects.requireNonNullElse(point.segment(), ""),
                        Objects.requireNonNullElse(point.cell(), ""),
                        words.whole(Names.SCORE, point.attractiveness()),
                        words.whole(Names.SCORE, point.ability()),
                        words.whole(Names.TURNOVER, point.turnover())))
                .toList();
        List<Column> columns = List.of(
                text("customer"),
                id(),
                text("segment"),
                text("cell"),
                figure("attractiveness"),
                figure("ability"),
                figure("turnover"));
        return table("matrix", columns, rows);
    }

    /** Empty where the whole is nothing or less, of which nobody has a part. */
    private String percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0
                ? ""
                : words.inTable("groupTurnoverShare", part.divide(whole, MathContext.DECIMAL64));
    }

    /** The curve of margins, beside its plot. */
    ReportTable curve() {
        CurvePoint last = report.curve().get(report.curve().size() - 1);
        List<List<String>> rows = report.curve().stream()
                .map(point -> List.of(
                        words.inTable("buyers", point.customers()),
                        percent(BigDecimal.valueOf(point.customers()), BigDecimal.valueOf(last.customers())),
                        words.whole("portfolioMargin", point.margin()),
                        percent(point.margin(), last.margin())))
                .toList();
        return table("curve", List.of(figure("buyers"), figure("ofBuyers"), figure("margin"), figure("ofMargin")), rows)
                .withoutEmptyColumns();
    }
}
