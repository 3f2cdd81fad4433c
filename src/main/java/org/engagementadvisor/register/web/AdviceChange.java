package org.engagementadvisor.register.web;

import java.util.List;
import java.util.stream.Stream;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What comes out otherwise in one advice than in another.
 *
 * @param moves of the answers that make the one line of decisions
 * @param added what is recommended since, {@code lost} what no longer is
 */
record AdviceChange(List<Move> moves, List<String> added, List<String> lost) {
    static final AdviceChange NONE = new AdviceChange(List.of(), List.of(), List.of());

    private static final String ANSWERS = "answers";
    private static final String RECOMMENDATIONS = "recommendations";

    /** @param before null if it was not answered, as {@code after} */
    record Move(
            String label, @Nullable String before, @Nullable String after) {}

    /** Of two as JSON. */
    static AdviceChange of(JsonNode before, JsonNode now, RuleBook book) {
        return new AdviceChange(moves(before, now, book), added(before, now), added(now, before));
    }

    /** Whether they come to the same. */
    public boolean isSame() {
        return moves.isEmpty() && added.isEmpty() && lost.isEmpty();
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
                .map(AdviceChange::key)
                .toList();
        return now.path(RECOMMENDATIONS)
                .valueStream()
                .filter(each -> !known.contains(key(each)))
                .map(each -> withoutColon(
                        Headline.of(each.path("headline").asString("")).lead()))
                .toList();
    }

    private static String withoutColon(String lead) {
        return lead.endsWith(":") ? lead.substring(0, lead.length() - 1) : lead;
    }

    private static String key(JsonNode recommendation) {
        return recommendation.path("code").asString("") + " "
                + recommendation.path("item").asString("");
    }
}
