package org.engagementadvisor.portfolio;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.page.ReportTable;
import org.engagementadvisor.rules.RuleBook;

/** The report as lines of text: what was found and why, then the tables. */
public final class PortfolioText {
    /** A longer cell would push the others off the screen; the page and the JSON have it whole. */
    private static final int WIDEST = 60;

    private final List<String> lines = new ArrayList<>();

    private PortfolioText() {}

    /** Without line ends. */
    public static List<String> of(PortfolioReport report, RuleBook book) {
        var text = new PortfolioText();
        text.lines.add("All customers as of " + report.asOf() + ", by " + report.book() + " " + report.release() + ", "
                + report.strategy());
        text.findings(report.findings());
        new ReportTables(report, book).all().forEach(text::sheet);
        return text.lines;
    }

    private void findings(List<Recommendation> findings) {
        lines.add("");
        lines.add(findings.isEmpty() ? "Findings: none" : "Findings");
        findings.forEach(this::finding);
    }

    private void finding(Recommendation finding) {
        var owner = finding.owner() == null ? "" : ", " + finding.owner();
        var due = finding.due() == null ? "" : ", by " + finding.due();
        lines.add("  " + finding.rank() + "  " + finding.headline() + " (" + finding.kind() + owner + due + ")");
        if (finding.firstStep() != null) {
            lines.add("     first step: " + finding.firstStep());
        }
        for (Reason reason : finding.reasons()) {
            lines.add("     " + reason.sentence() + " (" + reason.row() + ", " + reason.file() + ":" + reason.line()
                    + ")");
        }
    }

    private void sheet(ReportTable sheet) {
        lines.add("");
        lines.add(sheet.title());
        var widths = new int[sheet.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = width(sheet, i);
        }
        if (!sheet.name().equals("overview")) {
            line(
                    sheet,
                    sheet.columns().stream().map(ReportTable.Column::heading).toList(),
                    widths);
        }
        sheet.rows().forEach(row -> line(sheet, row, widths));
    }

    private static int width(ReportTable sheet, int column) {
        int widest = sheet.columns().get(column).heading().length();
        for (List<String> row : sheet.rows()) {
            widest = Math.max(widest, cut(row.get(column)).length());
        }
        return widest;
    }

    private void line(ReportTable sheet, List<String> cells, int[] widths) {
        var line = new StringBuilder(" ");
        for (int i = 0; i < widths.length; i++) {
            var cell = cut(cells.get(i));
            var padding = " ".repeat(widths[i] - cell.length());
            line.append(' ').append(sheet.columns().get(i).isNumber() ? padding + cell : cell + padding);
            line.append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }

    private static String cut(String cell) {
        var line = cell.replaceAll("\\p{Cntrl}+", " ");
        return line.length() > WIDEST ? line.substring(0, WIDEST - 1) + "…" : line;
    }
}
