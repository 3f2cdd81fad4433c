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

    /** How many were looked at, and how many of them have which answer. */
    String given() {
        String answers = report.given().entrySet().stream()
                .map(each -> book.label(each.getKey()).toLowerCase(Locale.ROOT) + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return messages.text("unlocks.given", report.lookedAt(), report.customers(), answers);
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
                                : words.whole(Names.TURNOVER, each.turnover()),
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
