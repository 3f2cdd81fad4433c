package org.engagementadvisor.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.page.Messages;
import org.engagementadvisor.page.Page;
import org.engagementadvisor.page.ReportTable;
import org.engagementadvisor.rules.RuleBook;

/** The report as one page that needs neither network nor script, or as part of another: plots, findings that unfold, and all data as tables. */
public final class PortfolioPage {
    private static final Set<String> ELSEWHERE =
            Set.of(ReportTables.ALL_FIGURES, Names.SEGMENT, Names.ROLE, Names.MANAGER, Names.PRIORITY);
    private static final List<String> TILES = List.of(
            "portfolioCustomers",
            "portfolioTurnover",
            "portfolioGrowth",
            "portfolioMargin",
            "lossMakerShare",
            "attrition",
            "topTenShare",
            "knownMarketShare");

    /** One figure of which the page is full. */
    record Tile(String label, String value) {}

    private PortfolioPage() {}

    /** The whole document. */
    public static String of(PortfolioReport report, RuleBook book) {
        return Page.of("portfolio/page", Locale.ENGLISH, values(report, book, Locale.ENGLISH));
    }

    /** What the fragment {@code portfolio/page :: content} names, for a page that has it among other things. */
    public static Map<String, Object> values(PortfolioReport report, RuleBook book, Locale locale) {
        var messages = Messages.of("portfolio", locale);
        var words = new FiguresInWords(book.words());
        var tables = new ReportTables(report, words, messages);
        Map<String, ReportTable> byName = new LinkedHashMap<>();
        tables.all().forEach(table -> byName.put(table.name(), table));
        var charts = new Charts(report, words, byName);

        Map<String, Object> values = new LinkedHashMap<>();
        values.put("report", report);
        values.put("words", book.words());
        values.put(
                "customersInWords",
                words.inTable("portfolioCustomers", report.figures().get("portfolioCustomers")));
        var frame = new ReportFrame(report, book.words(), messages);
        values.put("period", frame.period());
        if (report.rejected().customers() > 0) {
            values.put("rejected", frame.rejected());
            values.put("rejectedFor", tables.rejected());
        }
        if (report.unlocks() != null) {
            var unlocks = new UnlockTables(report.unlocks(), book.words(), messages);
            values.put("unlocked", unlocks.given());
            if (!report.unlocks().lines().isEmpty()) {
                values.put("mostUnlocked", unlocks.most());
            }
            values.put("unlocks", unlocks.table(PortfolioText.UNLOCKS));
            values.put("allUnlocks", unlocks.table(Integer.MAX_VALUE));
        }
        values.put("tiles", tiles(report, words, messages));
        charts.segments().ifPresent(chart -> values.put("segments", chart));
        values.put("matrix", MatrixPlot.of(report, words, messages));
        values.put("customers", tables.matrix());
        values.put("findings", warningsFirst(report.findings()));
        if (!report.curve().isEmpty()) {
            values.put("curve", CurvePlot.of(report.curve(), words));
            values.put("margins", tables.curve());
        }
        values.put("charts", charts.others());
        values.put(
                "money",
                byName.values().stream()
                        .filter(table -> ReportTables.MONEY.contains(table.name()))
                        .toList());
        values.put(
                "tables",
                byName.values().stream()
                        .filter(table ->
                                !ELSEWHERE.contains(table.name()) && !ReportTables.MONEY.contains(table.name()))
                        .toList());
        values.put("figures", byName.get(ReportTables.ALL_FIGURES));
        return values;
    }

    private static List<Tile> tiles(PortfolioReport report, FiguresInWords words, Messages messages) {
        List<Tile> tiles = new ArrayList<>();
        for (String fact : TILES) {
            Object value = report.figures().get(fact);
            if (value != null) {
                tiles.add(new Tile(words.labelled(fact), words.spoken(fact, value)));
            } else if (ReportedFacts.ALWAYS_TOLD.contains(fact)) {
                tiles.add(new Tile(words.labelled(fact), messages.text("notKnown")));
            }
        }
        return tiles;
    }

    static List<Recommendation> warningsFirst(List<Recommendation> findings) {
        return findings.stream()
                .sorted(Comparator.comparing(finding -> !finding.kind().equals(Names.WARNING)))
                .toList();
    }
}
