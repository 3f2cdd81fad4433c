package org.engagementadvisor.portfolio;

import java.util.stream.Collectors;
import org.engagementadvisor.page.Messages;
import org.engagementadvisor.portfolio.PortfolioReport.Rejected;
import org.engagementadvisor.rules.BookWords;

/** What is to be known before any figure is read: who is missing from all of them, and what they cover. */
record ReportFrame(PortfolioReport report, BookWords words, Messages messages) {

    /** How many could not be judged, with their turnover. */
    String rejected() {
        Rejected rejected = report.rejected();
        var figures = new FiguresInWords(words);
        return messages.text(
                "rejected",
                rejected.customers(),
                rejected.turnover() == null
                        ? messages.text("notKnown")
                        : figures.spoken(Names.TURNOVER, rejected.turnover()),
                rejected.turnoverKnown());
    }

    /** Of how many months the figures are that are told as a year. */
    String period() {
        if (report.periods().isEmpty()) {
            return messages.text("period.unknown");
        }
        String months = report.periods().entrySet().stream()
                .map(each -> messages.text(
                        "period.months",
                        messages.text("period.length", each.getKey()),
                        messages.text("period.customers", each.getValue())))
                .collect(Collectors.joining(", "));
        return messages.text("period", months);
    }
}
