package org.engagementadvisor.register.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.register.LoggedAdvice;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the log, and what came out otherwise than in the one before.
 *
 * @param day for which was advised
 * @param moves of the answers that make the one line of decisions
 * @param added what is recommended since, {@code lost} what no longer is
 * @param isFirst whether there is none before
 */
record LoggedChange(
        LoggedAdvice entry,
        Ago ago,
        String day,
        String verdict,
        List<Move> moves,
        List<String> added,
        List<String> lost,
        boolean isFirst) {

    /** Whether it comes to the same as the one before. */
    public boolean isSame() {
        return moves.isEmpty() && added.isEmpty() && lost.isEmpty();
    }

    /** @param before null if it was not answered, as {@code after} */
    record Move(
            String label, @Nullable String before, @Nullable String after) {}

    private static final String ANSWERS = "answers";
    private static final String RECOMMENDATIONS = "recommendations";

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
                before == null ? List.of() : moves(before, now, book),
                before == null ? List.of() : added(before, now),
                before == null ? List.of() : added(now, before),
                before == null);
    }

    private static List<Move> moves(JsonNode before, JsonNode now, RuleBook book) {
        var words = book.words();
        return Stream.concat(book.decisive().stream(), book.summary().stream())
                .distinct()
                .filter(answer -> !before.path(ANSWERS)
                        .path(answer)
                        .equals(now.path(ANSWERS).path(answer)))
                .map(answer -> new Move(words.label(answer), shown(before, answer, words), shown(now, answer, words)))
                .toList();
    }

    private static @Nullable String shown(JsonNode advice, String answer, BookWords words) {
        var value = advice.path(ANSWERS).path(answer);
        if (value.isMissingNode()) {
            return null;
        }
        Object known = value.isInt() ? value.intValue() : value.isNumber() ? value.decimalValue() : value.asString();
        return words.shown(answer, known);
    }

    private static List<String> added(JsonNode before, JsonNode now) {
        var known = before.path(RECOMMENDATIONS)
                .valueStream()
                .map(LoggedChange::key)
                .toList();
        return now.path(RECOMMENDATIONS)
                .valueStream()
                .filter(each -> !known.contains(key(each)))
                .map(each -> Headline.of(each.path("headline").asString("")).lead())
                .toList();
    }

    private static String key(JsonNode recommendation) {
        return recommendation.path("code").asString("") + " "
                + recommendation.path("item").asString("");
    }
}
