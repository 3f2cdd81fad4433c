package org.engagementadvisor.rules.book;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.words.Wording;

/**
 * What {@code rulebook.yaml} says of a rule book, together with the vocabulary that all books share.
 *
 * @param decisive the answers for whose sake a missing fact is asked for
 * @param summary the answers that make the one line of decisions, in order
 * @param toldWorth the least worth of a recommendation, in 12 months, that people are told
 * @param tablesOnly whether it refuses rules in DRL, its own and shared ones
 * @param terms the terms that the book lists, by fact
 * @param answers the answers that its tables may give
 * @param labels better labels and units of the facts read off a customer, by fact
 * @param phrases the words of which reasons are made, by key
 * @param places where terms, answers and facts are declared, by paths such as {@code answers.priority}
 */
public record Book(
        String name,
        Currency currency,
        Locale locale,
        String strategy,
        List<String> strategies,
        List<String> decisive,
        List<String> summary,
        int dataGapsAtMost,
        int toldWorth,
        boolean tablesOnly,
        Map<String, List<String>> terms,
        List<Fact> answers,
        Map<String, Labelled> labels,
        Map<String, String> phrases,
        Map<String, Place> places) {

    /**
     * What people call a fact.
     *
     * @param unit may be empty, as may {@code file}, the kind of file that fills it
     * @param inner whether it is plumbing
     * @param exact whether texts tell it to the unit, not rounded as one speaks
     */
    public record Labelled(String label, String unit, String file, boolean inner, boolean exact) {}

    /** How it says values and conditions. */
    public Wording wording(Lexicon lexicon) {
        Set<String> exact = labels.entrySet().stream()
                .filter(labelled -> labelled.getValue().exact())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new Wording(locale, currency, phrases, exact, lexicon);
    }
}
