package org.engagementadvisor.rules;

import java.util.List;

/**
 * Which answers a customer has, and what would give it those that it has not.
 *
 * @param given the names of the answers of its one line of decisions that it has
 * @param by which kinds of files would give which answers, each by itself or several together
 */
public record Unlocked(List<String> given, List<Files> by) {
    public Unlocked {
        given = List.copyOf(given);
        by = List.copyOf(by);
    }

    /**
     * Kinds of files, all of which it takes.
     *
     * @param facts those that are missing now, by their names
     * @param answers that it would have, by their names
     */
    public record Files(List<String> kinds, List<String> facts, List<String> answers) {
        public Files {
            kinds = List.copyOf(kinds);
            facts = List.copyOf(facts);
            answers = List.copyOf(answers);
        }
    }
}
