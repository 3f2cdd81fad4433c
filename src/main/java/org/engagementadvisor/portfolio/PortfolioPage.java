package org.engagementadvisor.portfolio;

import org.engagementadvisor.rules.RuleBook;

/** The report as one page. */
public final class PortfolioPage {
    private PortfolioPage() {}

    public static String of(PortfolioReport report, RuleBook book) {
        return report.book() + book.name();
    }
}
