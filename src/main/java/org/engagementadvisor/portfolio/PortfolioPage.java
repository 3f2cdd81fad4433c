package org.engagementadvisor.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.page.ReportTable;
import org.engagementadvisor.portfolio.PortfolioReport.Group;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** The report as one page that needs neither network nor script: plots, findings that unfold, and all data as tables. */
public final class PortfolioPage {
    private static final Set<String> BESIDE_PLOTS =
            Set.of("overview", Names.SEGMENT, Names.ROLE, Names.MANAGER, Names.PRIORITY);
    private static final List<String> TILES = List.of(
            "portfolioCustomers",
            "portfolioTurnover",
            "portfolioGrowth",
            "portfolioMargin",
            "lossMakerShare",
            "attrition",
            "topTenShare",
            "knownMarketShare");

    private final PortfolioReport report;
    private final RuleBook book;
    private final Map<String, ReportTable> sheets = new LinkedHashMap<>();
    private final Html html = new Html();

    private PortfolioPage(PortfolioReport report, RuleBook book) {
        this.report = report;
        this.book = book;
        new ReportTables(report, book).all().forEach(sheet -> sheets.put(sheet.name(), sheet));
    }

    /** The whole document. */
    public static String of(PortfolioReport report, RuleBook book) {
        return new PortfolioPage(report, book).page();
    }

    private String page() {
        html.add("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
                .add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .text("title", "Portfolio as of " + report.asOf())
                .add("<style>" + style() + "</style></head><body><header>")
                .text("h1", "Where should we spend our hours?")
                .text("p", "class=\"soft\"", subtitle())
                .add("</header><main>");
        tiles();
        html.add("<div class=\"pair\"><section>");
        segments();
        html.add("</section><section>");
        matrix();
        html.add("</section></div>");
        findings();
        html.add("<div class=\"pair\"><section>");
        whale();
        html.add("</section><section>");
        bars("Effort against priority", "Hours spent a year", Names.PRIORITY, "groupHoursSpent", null);
        html.add("</section><section>");
        bars("Role mix", "Share of customers; the line is the target", Names.ROLE, "groupShare", "groupTarget");
        html.add("</section><section>");
        bars(
                "Hours of the account managers",
                "Hours a year that the proposed levels ask for; the line is what there is",
                Names.MANAGER,
                "groupHoursAsked",
                "groupCapacity");
        html.add("</section></div>");
        sheets.values().stream()
                .filter(sheet -> !BESIDE_PLOTS.contains(sheet.name()))
                .forEach(sheet -> {
                    html.text("h2", sheet.title());
                    table(sheet);
                });
        html.text("h2", "All figures");
        table(Objects.requireNonNull(sheets.get("overview")));
        html.add("</main><footer>")
                .text(
                        "p",
                        "Amounts and hours are a year. Rule book " + report.book() + ", release " + report.release()
                                + ".")
                .add("</footer></body></html>");
        return html.toString();
    }

    private String subtitle() {
        return book.words().shown(
                        "portfolioCustomers",
                        Objects.requireNonNull(report.figures().get("portfolioCustomers"))) + " customers · as of "
                + report.asOf() + " · " + report.book() + " · " + report.strategy();
    }

    private void tiles() {
        html.add("<dl class=\"tiles\">");
        for (String fact : TILES) {
            Object value = report.figures().get(fact);
            if (value != null) {
                boolean large =
                        value instanceof BigDecimal figure && figure.abs().compareTo(BigDecimal.TEN) >= 0;
                html.add("<div>")
                        .text("dt", book.words().label(fact))
                        .text("dd", book.words().shown(fact, large ? Plot.whole((BigDecimal) value) : value))
                        .add("</div>");
            }
        }
        html.add("</dl>");
    }

    private void segments() {
        html.text("h2", "Segment mix");
        List<Plot.Bar> bars = new ArrayList<>();
        for (Plot.Bar bar : Plot.of(report.groups(Names.SEGMENT), "groupShare", "groupTarget", book)) {
            bars.add(new Plot.Bar(
                    bar.label(),
                    bar.value(),
                    bar.mark(),
                    bar.shown() + change(bar.label()),
                    "dot " + MatrixPlot.colour(report.colours().get(bar.label()))));
        }
        html.add("<figure>");
        Plot.bars(html, "Share of customers by segment", bars);
        html.text("figcaption", "Share of customers, and how turnover changed; the line is the target")
                .add("</figure>");
        data(Names.SEGMENT);
    }

    private String change(String segment) {
        for (Group group : report.groups(Names.SEGMENT)) {
            if (group.name().equals(segment) && group.figures().get("groupGrowth") instanceof BigDecimal growth) {
                return (growth.signum() < 0 ? " ▼ " : " ▲ ") + book.words().shown("groupGrowth", growth.abs());
            }
        }
        return "";
    }

    private void matrix() {
        html.text("h2", "Attractiveness and ability to win").add("<figure>");
        new MatrixPlot(report, book).draw(html);
        html.add("<ul class=\"key\">");
        report.colours()
                .forEach((segment, colour) ->
                        html.add("<li><svg viewBox=\"0 0 14 14\" aria-hidden=\"true\"><circle class=\"dot "
                                + MatrixPlot.colour(colour) + "\" cx=\"7\" cy=\"7\" r=\"6\"/></svg>"
                                + Html.escaped(segment) + "</li>"));
        String which = report.squares().isEmpty()
                ? "Every customer is a dot, its size the turnover; pointing at it names it"
                : "Squares count all customers, the darker the more; the dots are the largest";
        html.add("</ul>")
                .text("figcaption", which + ". " + report.notPlaced() + " are not placed: too little is known of them.")
                .add("</figure>");
        points();
    }

    private void points() {
        List<List<String>> rows = report.points().stream()
                .map(point -> List.of(
                        point.name(),
                        point.id(),
                        Objects.requireNonNullElse(point.segment(), ""),
                        Objects.requireNonNullElse(point.cell(), ""),
                        book.words().shown("score", Plot.whole(point.attractiveness())),
                        book.words().shown("score", Plot.whole(point.ability())),
                        book.words().shown("turnover", Plot.whole(point.turnover()))))
                .toList();
        List<ReportTable.Column> columns = List.of(
                new ReportTable.Column("Customer", false),
                new ReportTable.Column("Id", false),
                new ReportTable.Column("Segment", false),
                new ReportTable.Column("Cell", false),
                new ReportTable.Column("Attractiveness", true),
                new ReportTable.Column("Ability", true),
                new ReportTable.Column("Turnover", true));
        unfolding(new ReportTable("matrix", "Customers of the matrix", columns, rows));
    }

    private void findings() {
        html.text("h2", report.findings().isEmpty() ? "Nothing was found" : "To look at")
                .add("<ol class=\"findings\">");
        report.findings().stream()
                .sorted(Comparator.comparing(finding -> !finding.kind().equals(Names.WARNING)))
                .forEach(this::finding);
        html.add("</ol>");
    }

    private void finding(Recommendation finding) {
        String owner = finding.owner() == null ? "" : " · " + finding.owner();
        String due = finding.due() == null ? "" : " · by " + finding.due();
        html.add("<li><details" + (finding.kind().equals(Names.WARNING) ? " class=\"warning\"" : "") + "><summary>"
                        + Html.escaped(finding.headline()))
                .text("span", "class=\"soft\"", finding.kind() + owner + due)
                .add("</summary><ul class=\"why\">");
        if (finding.firstStep() != null) {
            html.text("li", "First step: " + finding.firstStep());
        }
        for (Reason reason : finding.reasons()) {
            html.text(
                    "li",
                    "Why: " + reason.sentence() + " (" + reason.row() + ", " + reason.file() + ":" + reason.line()
                            + ")");
        }
        html.add("</ul></details></li>");
    }

    private void whale() {
        if (report.curve().isEmpty()) {
            return;
        }
        html.text("h2", "Who earns our margin").add("<figure>");
        Plot.whale(html, report, book);
        html.text(
                        "figcaption",
                        "Contribution margin added up from the best buyer to the worst; where the line falls, buyers lose money")
                .add("</figure>");
        List<List<String>> rows = report.curve().stream()
                .map(point -> List.of(
                        book.words().shown("buyers", point.customers()),
                        book.words().shown("portfolioMargin", Plot.whole(point.margin()))))
                .toList();
        unfolding(new ReportTable(
                "curve",
                "Curve",
                List.of(new ReportTable.Column("Buyers", true), new ReportTable.Column("Margin together", true)),
                rows));
    }

    private void bars(String title, String caption, String kind, String fact, @Nullable String mark) {
        List<Plot.Bar> bars = Plot.of(report.groups(kind), fact, mark, book);
        if (sheets.get(kind) == null) {
            return;
        }
        html.text("h2", title);
        if (!bars.isEmpty()) {
            html.add("<figure>");
            Plot.bars(html, title, bars);
            html.text("figcaption", caption).add("</figure>");
        }
        data(kind);
    }

    private void data(String name) {
        ReportTable sheet = sheets.get(name);
        if (sheet != null) {
            unfolding(sheet);
        }
    }

    private void unfolding(ReportTable sheet) {
        html.add("<details class=\"data\">").text("summary", "The figures as a table");
        table(sheet);
        html.add("</details>");
    }

    private void table(ReportTable sheet) {
        html.add("<div class=\"scroll\"><table><thead><tr>");
        sheet.columns()
                .forEach(column -> html.text(
                        "th", column.isNumber() ? "scope=\"col\" class=\"n\"" : "scope=\"col\"", column.heading()));
        html.add("</tr></thead><tbody>");
        for (List<String> row : sheet.rows()) {
            html.add("<tr>");
            for (int i = 0; i < row.size(); i++) {
                cell(sheet.columns().get(i), row.get(i), i == 0);
            }
            html.add("</tr>");
        }
        html.add("</tbody></table></div>");
    }

    private void cell(ReportTable.Column column, String text, boolean first) {
        if (first) {
            html.text("th", "scope=\"row\"", text);
        } else {
            html.text("td", column.isNumber() ? "class=\"n\"" : text.length() > 40 ? "class=\"t\"" : "", text);
        }
    }

    private static String style() {
        try (var css = Objects.requireNonNull(
                PortfolioPage.class.getResourceAsStream("/org/engagementadvisor/page/page.css"))) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
