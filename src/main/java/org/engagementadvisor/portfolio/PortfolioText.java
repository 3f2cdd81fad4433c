package org.engagementadvisor.portfolio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.page.Messages;
import org.engagementadvisor.page.ReportTable;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.RuleBook;

/** The report as lines of text: where the money lies, what was found, then the figures; in full all tables, and why. */
public final class PortfolioText {
    /** A longer cell would push the others off the screen; the page and the JSON have it whole. */
    private static final int WIDEST = 60;

    /** So many lines of what unlocks what fit beside the rest. */
    public static final int UNLOCKS = 5;

    /** The same where they are told beside something else. */
    public static final int FIRST_UNLOCKS = 2;

    private final List<String> lines = new ArrayList<>();
    private final Messages messages;
    private final BookWords words;
    private final LocalDate asOf;

    private PortfolioText(Messages messages, BookWords words, LocalDate asOf) {
        this.messages = messages;
        this.words = words;
        this.asOf = asOf;
    }

    /**
     * What fits on few screens, without line ends.
     *
     * @param findings so many of them
     */
    public static List<String> of(PortfolioReport report, RuleBook book, int findings) {
        var text = begin(report, book);
        var tables = text.tables(report);
        tables.stream()
                .filter(table -> ReportTables.MONEY.contains(table.name()))
                .forEach(text::table);
        text.findings(report.findings().stream().limit(findings).toList(), text::headline);
        tables.stream()
                .filter(table -> table.name().equals(ReportTables.ALL_FIGURES))
                .forEach(text::table);
        text.unlocks(report, UNLOCKS);
        int more = Math.max(0, report.findings().size() - findings);
        text.lines.add("");
        text.lines.add(text.messages.text("more", more, tables.size() - ReportTables.MONEY.size() - 1));
        return text.lines;
    }

    /** All of it, without line ends. */
    public static List<String> inFull(PortfolioReport report, RuleBook book) {
        var text = begin(report, book);
        text.findings(report.findings(), text::finding);
        text.tables(report).forEach(text::table);
        text.unlocks(report, Integer.MAX_VALUE);
        return text.lines;
    }

    private static PortfolioText begin(PortfolioReport report, RuleBook book) {
        var messages = Messages.of("portfolio", Locale.ENGLISH);
        var text = new PortfolioText(messages, book.words(), report.asOf());
        text.lines.add(messages.text("text.title", report.asOf(), report.book(), report.release(), report.strategy()));
        var first = new ReportFrame(report, book.words(), messages);
        text.lines.add(first.period());
        if (report.rejected().customers() > 0) {
            text.lines.add("");
            text.lines.add(first.rejected());
            text.table(text.told(report).rejected());
        }
        return text;
    }

    private List<ReportTable> tables(PortfolioReport report) {
        return told(report).all();
    }

    private ReportTables told(PortfolioReport report) {
        return new ReportTables(report, new FiguresInWords(words), messages);
    }

    private void findings(List<Recommendation> findings, Consumer<Recommendation> telling) {
        lines.add("");
        lines.add(messages.text(findings.isEmpty() ? "noFindings" : "findings"));
        findings.forEach(telling);
    }

    /** The kinds of files that would give most, without line ends: a sentence each, so many at most. */
    public static List<String> unlocksFirst(UnlockReport report, RuleBook book, int most) {
        var messages = Messages.of("portfolio", Locale.ENGLISH);
        return report.lines().isEmpty()
                ? List.of(messages.text("unlocks.nothing"))
                : new UnlockTables(report, book.words(), messages).first(most);
    }

    private void unlocks(PortfolioReport report, int most) {
        if (report.unlocks() != null) {
            unlocks(new UnlockTables(report.unlocks(), words, messages), most);
        }
    }

    private void unlocks(UnlockTables unlocks, int most) {
        var table = unlocks.table(most);
        lines.add("");
        lines.add(table.rows().isEmpty() ? messages.text("unlocks.nothing") : unlocks.most());
        if (!table.rows().isEmpty()) {
            table(table);
        }
        if (most > UNLOCKS) {
            lines.add("  " + unlocks.given());
        }
    }

    private void headline(Recommendation finding) {
        var owner = finding.owner() == null ? "" : ", " + finding.owner();
        var due = finding.due() == null ? "" : ", " + messages.text("due", words.day(finding.due(), asOf));
        lines.add("  " + finding.rank() + "  " + finding.headline() + " (" + finding.kind() + owner + due + ")");
    }

    private void finding(Recommendation finding) {
        headline(finding);
        if (finding.firstStep() != null) {
            lines.add("     " + messages.text("firstStep", finding.firstStep()));
        }
        for (Reason reason : finding.reasons()) {
            var row = reason.row().isEmpty() ? "" : reason.row() + ", ";
            lines.add("     " + reason.sentence() + " (" + row + reason.place() + ")");
        }
    }

    private void table(ReportTable table) {
        lines.add("");
        lines.add(table.title());
        var widths = new int[table.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(table, i);
        }
        if (!table.name().equals(ReportTables.ALL_FIGURES)) {
            line(
                    table,
                    table.columns().stream().map(ReportTable.Column::heading).toList(),
                    widths);
        }
        table.rows().forEach(row -> line(table, row, widths));
    }

    private static int width(ReportTable table, int column) {
        int widest = table.columns().get(column).heading().length();
        for (List<String> row : table.rows()) {
            widest = Math.max(widest, cut(row.get(column)).length());
        }
        return widest;
    }

    private void line(ReportTable table, List<String> cells, int[] widths) {
        var line = new StringBuilder(" ");
        for (int i = 0; i < widths.length; i++) {
            var cell = cut(cells.get(i));
            var padding = " ".repeat(widths[i] - cell.length());
            line.append(' ').append(table.columns().get(i).isNumber() ? padding + cell : cell + padding);
            line.append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }

    private static String cut(String cell) {
        var line = cell.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > WIDEST ? line.substring(0, WIDEST - 1) + "…" : line;
    }
}
