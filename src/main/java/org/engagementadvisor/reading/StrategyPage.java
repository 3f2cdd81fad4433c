package org.engagementadvisor.reading;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.FormWord;
import org.engagementadvisor.rules.RuleBook;

/**
 * The customer strategy on a page, in one of its editions.
 *
 * @param head who it is for, with the day
 * @param steps none for who needs no such page
 */
public record StrategyPage(String head, List<Step> steps) {
    public static final String INTERNAL = "internal";
    public static final String CUSTOMER = "customer";

    public StrategyPage {
        steps = List.copyOf(steps);
    }

    /** @param number 1 to 6 */
    public record Step(int number, String title, List<String> lines) {}

    /** @param edition {@link #INTERNAL} or {@link #CUSTOMER} */
    public static StrategyPage of(Advice advice, RuleBook book, String edition) {
        var other = edition.equals(CUSTOMER) ? INTERNAL : CUSTOMER;
        List<Step> steps = new ArrayList<>();
        for (var line : advice.page()) {
            if (line.edition().equals(other)) {
                continue;
            }
            if (steps.isEmpty() || steps.get(steps.size() - 1).number() != line.step()) {
                var title = book.words().form(FormWord.ofStep(line.step()));
                steps.add(new Step(line.step(), title, new ArrayList<>()));
            }
            steps.get(steps.size() - 1).lines().add(line.text());
        }
        var brief = Brief.of(advice, book);
        // What we call the customer among ourselves is not the customer's matter.
        return new StrategyPage(
                edition.equals(CUSTOMER) ? brief.name() + Brief.DOT + brief.day() : brief.head(), steps);
    }
}
