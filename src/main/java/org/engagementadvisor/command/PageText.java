package org.engagementadvisor.command;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.FormWord;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.RuleBook;

/** The customer strategy on a page, in one of its editions. */
final class PageText {
    static final String INTERNAL = "internal";
    static final String CUSTOMER = "customer";

    private static final String BULLET = "   - ";
    private static final int LINES_EACH = 4;

    /** The columns of a printed page, fewer than a screen has. */
    private static final int WIDTH = 110;

    private PageText() {}

    /** @param edition {@link #INTERNAL} or {@link #CUSTOMER} */
    static List<String> of(Advice advice, RuleBook book, String edition) {
        var words = book.words();
        boolean isOurs = edition.equals(INTERNAL);
        var told = advice.page().stream()
                .filter(line -> !line.edition().equals(isOurs ? CUSTOMER : INTERNAL))
                .toList();
        List<String> lines = new ArrayList<>(Wrapped.lines(head(advice, words, isOurs), WIDTH, LINES_EACH));
        if (told.isEmpty()) {
            var missing = advice.answers().get("editionMissing");
            lines.add(missing == null ? words.form(FormWord.NO_PAGE) : missing.toString());
        }
        int step = 0;
        for (var line : told) {
            if (line.step() != step) {
                step = line.step();
                lines.add("");
                // The customer has no part in how we got there: its headings are neither numbered nor ours.
                lines.add(
                        isOurs
                                ? step + "  " + words.form(FormWord.ofStep(step))
                                : words.form(FormWord.ofStepWithYou(step)));
            }
            var indent = BULLET;
            for (var part : Wrapped.lines(line.text(), WIDTH - BULLET.length(), LINES_EACH)) {
                lines.add(indent + part);
                indent = " ".repeat(BULLET.length());
            }
        }
        return lines;
    }

    /** What we call the customer among ourselves is not the customer's matter. */
    private static String head(Advice advice, BookWords words, boolean isOurs) {
        return Stream.of(
                        advice.name() == null ? advice.customer() : advice.name(),
                        isOurs ? advice.answers().get("aboutCustomer") : null,
                        words.day(advice.asOf(), null))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(joining(" · "));
    }
}
