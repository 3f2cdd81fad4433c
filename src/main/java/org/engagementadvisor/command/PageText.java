package org.engagementadvisor.command;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.reading.StrategyPage;
import org.engagementadvisor.rules.RuleBook;

/** The customer strategy on a page, in one of its editions. */
final class PageText {
    private static final String BULLET = "   - ";
    private static final int LINES_EACH = 4;

    /** The columns of a printed page, fewer than a screen has. */
    private static final int WIDTH = 110;

    private PageText() {}

    /** @param edition as {@link StrategyPage} has it */
    static List<String> of(Advice advice, RuleBook book, String edition) {
        var page = StrategyPage.of(advice, book, edition);
        List<String> lines = new ArrayList<>(Wrapped.lines(page.head(), WIDTH, LINES_EACH));
        if (!page.missing().isEmpty()) {
            lines.add(page.missing());
        }
        for (var step : page.steps()) {
            lines.add("");
            lines.add(step.number() == null ? step.title() : step.number() + "  " + step.title());
            for (var text : step.lines()) {
                var indent = BULLET;
                for (var part : Wrapped.lines(text, WIDTH - BULLET.length(), LINES_EACH)) {
                    lines.add(indent + part);
                    indent = " ".repeat(BULLET.length());
                }
            }
        }
        return lines;
    }
}
