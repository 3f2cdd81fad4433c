package org.engagementadvisor.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.page.Messages;
import org.engagementadvisor.page.ReportTable;
import org.engagementadvisor.rules.RuleBook;

/** The report as lines of text: what was found and why, then the tables. */
public final class PortfolioText {
    /** A longer cell would push the others off the screen; the page and the JSON have it whole. */
    private static final int WIDEST = 60;

    private final List<String> lines = new ArrayList<>();
    private final Messages messages;

    private PortfolioText(Messages messages) {
        this.messages = messages;
    }

    /** Without line ends. */
    public static List<String> of(PortfolioReport report, RuleBook book) {
        var messages = Messages.of("portfolio", Locale.ENGLISH);
        var text = new PortfolioText(messages);
        text.lines.add(messages.text("text.title", report.asOf(), report.book(), report.release(), report.strategy()));
        text.findings(report.findings());
        new ReportTables(report, new FiguresInWords(book.words()), messages)
                .all()
                .forEach(text::table);
        return text.lines;
    }

    private void findings(List<Recommendation> findings) {
        lines.add("");
        lines.add(messages.text(findings.isEmpty() ? "noFindings" : "findings"));
        findings.forEach(this::finding);
    }

    private void finding(Recommendation finding) {
        var owner = finding.owner() == null ? "" : ", " + finding.owner();
        var due = finding.due() == null ? "" : ", " + messages.text("due", finding.due());
        lines.add("  " + finding.rank() + "  " + finding.headline() + " (" + finding.kind() + owner + due + ")");
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
