package org.engagementadvisor.register;

import java.nio.file.Path;
import org.engagementadvisor.rules.Demands;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * Where the rule book of the service stands, and how it is used.
 *
 * @param rules the folder of all books
 * @param book the folder of this one in it
 * @param strategy the one to advise by; null is the book's own
 */
public record RulesFolder(
        Path rules, String book, Demands demands, @Nullable String strategy) {
    /**
     * Reads it as it is now.
     *
     * @throws org.engagementadvisor.rules.RulesRejected with every finding, if one of them is an error
     */
    public RuleBook read() {
        return RuleBook.read(rules, book, demands);
    }

    String strategyOf(RuleBook rulesRead) {
        return strategy == null ? rulesRead.strategy() : strategy;
    }
}
