package org.engagementadvisor.command;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.FormWord;
import org.engagementadvisor.rules.RuleBook;

/** The customer strategy on a page, in one of its editions. */
final class PageText {
    static final String INTERNAL = "internal";
    static final String CUSTOMER = "customer";

    private static final String BULLET = "   - ";
    private static final int LINES_EACH = 6;

    private PageText() {}

    /** @param edition {@link #INTERNAL} or {@link #CUSTOMER} */
    static List<String> of(Advice advice, RuleBook book, String edition) {
        var words = book.words();
        var other = edition.equals(CUSTOMER) ? INTERNAL : CUSTOMER;
        var told = advice.page().stream()
                .filter(line -> !line.edition().equals(other))
                .toList();
        List<String> lines = new ArrayList<>();
        // What we call the customer among ourselves is not the customer's matter.
        lines.add(
                edition.equals(CUSTOMER)
                        ? (advice.name() == null ? advice.customer() : advice.name()) + " · "
                                + words.day(advice.asOf(), null)
                        : FirstScreen.head(advice, words));
        if (told.isEmpty()) {
            lines.add(words.form(FormWord.NO_PAGE));
        }
        int step = 0;
        for (var line : told) {
            if (line.step() != step) {
                step = line.step();
                lines.add("");
                lines.add(step + "  " + words.form(FormWord.ofStep(step)));
            }
            var indent = BULLET;
            for (var part : Wrapped.lines(line.text(), Wrapped.WIDTH - BULLET.length(), LINES_EACH)) {
                lines.add(indent + part);
                indent = " ".repeat(BULLET.length());
            }
        }
        return lines;
    }
}
