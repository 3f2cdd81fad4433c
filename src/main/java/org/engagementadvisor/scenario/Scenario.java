package org.engagementadvisor.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One case: a customer, or all of them, on a day, and what must be said.
 *
 * @param file as it was handed in, line counted from 1
 * @param rule the business rule that the file is about
 * @param book the folder of the rule book
 * @param it what this case shows; unique in its file
 * @param strategy absent means the book's own
 */
record Scenario(
        String file,
        int line,
        String rule,
        String book,
        String it,
        LocalDate on,
        @Nullable String strategy,
        CaseParty party,
        List<Expectation> expectations) {

    Scenario {
        expectations = List.copyOf(expectations);
    }

    /** The answers, facts and rows of which it expects something. */
    Set<String> topics() {
        return expectations.stream().flatMap(Expectation::topics).collect(Collectors.toSet());
    }
}
