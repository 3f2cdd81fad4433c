package org.engagementadvisor.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.FormWord;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * The customer strategy on a page, in one of its editions.
 *
 * @param head who it is for, with the day
 * @param steps none for who needs no such page, or where too little is known for this edition
 * @param missing why there are no steps; empty if there are some
 */
public record StrategyPage(String head, List<Step> steps, String missing) {
    public static final String INTERNAL = "internal";
    public static final String CUSTOMER = "customer";

    public StrategyPage {
        steps = List.copyOf(steps);
    }

    /**
     * A step of the page.
     *
     * @param number 1 to 6; null in the edition of the customer, who has no part in how we got there
     */
    public record Step(@Nullable Integer number, String title, List<String> lines) {
        public Step {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The page of that edition.
     *
     * @param edition {@link #INTERNAL} or {@link #CUSTOMER}
     */
    public static StrategyPage of(Advice advice, RuleBook book, String edition) {
        boolean isOurs = edition.equals(INTERNAL);
        Map<Integer, List<String>> told = new TreeMap<>();
        advice.page().stream()
                .filter(line -> !line.edition().equals(isOurs ? CUSTOMER : INTERNAL))
                .forEach(line -> told.computeIfAbsent(line.step(), first -> new ArrayList<>())
                        .add(line.text()));
        var brief = Brief.of(advice, book);
        // What we call the customer among ourselves is not the customer's matter.
        return new StrategyPage(
                isOurs ? brief.head() : brief.name() + Brief.DOT + brief.day(),
                told.entrySet().stream()
                        .map(step -> step(step.getKey(), step.getValue(), isOurs, book.words()))
                        .toList(),
                told.isEmpty() ? missing(advice, book) : "");
    }

    private static Step step(int number, List<String> lines, boolean isOurs, BookWords words) {
        return isOurs
                ? new Step(number, words.form(FormWord.ofStep(number)), lines)
                : new Step(null, words.form(FormWord.ofStepWithYou(number)), lines);
    }

    private static String missing(Advice advice, RuleBook book) {
        var missing = advice.answers().get("editionMissing");
        return missing == null ? book.words().form(FormWord.NO_PAGE) : missing.toString();
    }
}
