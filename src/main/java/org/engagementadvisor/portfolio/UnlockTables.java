package org.engagementadvisor.portfolio;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.engagementadvisor.page.Messages;
import org.engagementadvisor.page.ReportTable;
import org.engagementadvisor.page.ReportTable.Column;
import org.engagementadvisor.rules.BookWords;

/** What unlocks what, in words of the book. */
record UnlockTables(UnlockReport report, BookWords book, Messages messages) {
    static final String NAME = "unlocks";

    /** Answers named in a sentence. */
    private static final int ANSWERS = 3;

    /** How many were looked at, and how many of them have which answer. */
    String given() {
        String answers = report.given().entrySet().stream()
                .map(each -> book.label(each.getKey()).toLowerCase(Locale.ROOT) + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return messages.text("unlocks.given", report.lookedAt(), report.customers(), answers);
    }

    /** What one kind of file would give most, or what it takes several for. */
    String most() {
        var line = report.lines().stream()
                .filter(each -> each.files().size() == 1)
                .findFirst()
                .orElse(report.lines().get(0));
        return sentence(line.files().size() == 1 ? "unlocks.most" : "unlocks.each", line);
    }

    /** The same of each of the first kinds. */
    List<String> first(int most) {
        return report.lines().stream()
                .limit(most)
                .map(each -> sentence("unlocks.each", each))
                .toList();
    }

    private String sentence(String key, UnlockReport.Line line) {
        var answers = labels(line.answers().stream().limit(ANSWERS).toList());
        int more = line.answers().size() - ANSWERS;
        return messages.text(
                key,
                String.join(" + ", line.files()),
                line.customers(),
                report.lookedAt(),
                more > 0 ? messages.text("unlocks.andMore", answers, more) : answers);
    }

    /** @param most so many lines */
    ReportTable table(int most) {
        var words = new FiguresInWords(book);
        List<List<String>> rows = report.lines().stream()
                .limit(most)
                .map(each -> List.of(
                        String.join(" + ", each.files()),
                        labels(each.answers()),
                        words.inTable("portfolioCustomers", each.customers()),
                        each.turnover() == null
                                ? messages.text("notKnown")
                                : words.spoken(Names.TURNOVER, each.turnover()),
                        labels(each.facts())))
                .toList();
        return new ReportTable(
                NAME,
                messages.text("table.unlocks"),
                List.of(
                        new Column(messages.text("column.files"), false),
                        new Column(messages.text("column.gives"), false),
                        new Column(messages.text("column.customers"), true),
                        new Column(messages.text("column.turnover"), true),
                        new Column(messages.text("column.brings"), false)),
                rows);
    }

    private String labels(List<String> names) {
        return names.stream().map(book::label).collect(Collectors.joining(", "));
    }
}
