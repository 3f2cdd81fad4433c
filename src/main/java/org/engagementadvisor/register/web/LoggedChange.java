package org.engagementadvisor.register.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.register.LoggedAdvice;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the log, and what came out otherwise than in the one before.
 *
 * @param day for which was advised
 * @param isFirst whether there is none before
 */
record LoggedChange(LoggedAdvice entry, Ago ago, String day, String verdict, AdviceChange change, boolean isFirst) {

    /** The latest of them, the latest first. */
    static List<LoggedChange> of(List<LoggedAdvice> log, int most, RuleBook book, LocalDate today) {
        List<JsonNode> told = log.stream()
                .map(entry -> AdviceJson.tree(entry.advice().getBytes(StandardCharsets.UTF_8)))
                .toList();
        List<LoggedChange> changes = new ArrayList<>();
        for (int i = 0; i < Math.min(most, log.size()); i++) {
            var before = i + 1 < told.size() ? told.get(i + 1) : null;
            changes.add(of(log.get(i), told.get(i), before, book, today));
        }
        return changes;
    }

    private static LoggedChange of(
            LoggedAdvice entry, JsonNode now, @Nullable JsonNode before, RuleBook book, LocalDate today) {
        return new LoggedChange(
                entry,
                Ago.of(entry.advisedAt(), today),
                book.words().day(entry.asOf(), null),
                now.path("verdict").asString(""),
                before == null ? AdviceChange.NONE : AdviceChange.of(before, now, book),
                before == null);
    }
}
