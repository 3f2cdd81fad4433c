package org.engagementadvisor.work.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.work.JudgedDecision;
import org.engagementadvisor.work.KeptVerdict;
import org.jspecify.annotations.Nullable;

/**
 * What people said of the decisions on a customer, as its page shows it.
 *
 * @param path to which a verdict is sent
 * @param today the first day until which one may count
 * @param noted the decision of which something has just been said; null if there is none
 */
record VerdictsView(
        String path,
        LocalDate today,
        List<Line> lines,
        List<Past> history,
        @Nullable Line noted) {

    /** What was sent and refused: as it was typed, and the fields that are wrong. */
    record Refusal(Map<String, String> typed, Set<String> wrong) {}

    /** One of the values that may be said. */
    record Choice(String value, String shown, boolean isProposed, boolean isChosen) {}

    /**
     * A decision: what the rules propose, what was said, what counts.
     *
     * @param proposed null if the rules propose nothing, {@code proposedThen} if they did not when the verdict was given
     * @param refusal null unless the last form was refused
     */
    record Line(
            JudgedDecision judged,
            @Nullable String proposed,
            @Nullable String counts,
            @Nullable Past verdict,
            @Nullable String proposedThen,
            boolean isProposalMoved,
            List<Choice> choices,
            @Nullable Refusal refusal) {

        /** Whether something it rests on has moved since a person decided. */
        public boolean isMoved() {
            return isProposalMoved || judged.factsMoved() || !judged.moved().isEmpty();
        }

        public String typed(String field) {
            return refusal == null ? "" : refusal.typed().getOrDefault(field, "");
        }

        public boolean isWrong(String field) {
            return refusal != null && refusal.wrong().contains(field);
        }
    }

    /** A verdict in words. */
    record Past(
            KeptVerdict kept,
            String label,
            String agreed,
            @Nullable String proposed,
            String on,
            @Nullable String until) {}

    static VerdictsView of(
            String path,
            LocalDate today,
            List<JudgedDecision> judged,
            List<KeptVerdict> history,
            BookWords words,
            @Nullable Refusal refusal,
            @Nullable String settled) {
        var lines = judged.stream().map(each -> line(each, words, refusal)).toList();
        return new VerdictsView(
                path,
                today,
                lines,
                history.stream().map(each -> past(each, words)).toList(),
                lines.stream()
                        .filter(line -> line.judged().decision().equals(settled))
                        .findFirst()
                        .orElse(null));
    }

    private static Line line(JudgedDecision judged, BookWords words, @Nullable Refusal refused) {
        var decision = judged.decision();
        var verdict = judged.verdict();
        var refusal = refused != null && decision.equals(refused.typed().get("decision")) ? refused : null;
        var chosen = refusal == null ? judged.value() : refusal.typed().get("value");
        return new Line(
                judged,
                shown(decision, judged.proposed(), words),
                shown(decision, judged.value(), words),
                verdict == null ? null : past(verdict, words),
                verdict == null ? null : shown(decision, verdict.proposed(), words),
                verdict != null && !Objects.equals(verdict.proposed(), judged.proposed()),
                judged.values().stream()
                        .map(value -> new Choice(
                                value,
                                words.shown(decision, value),
                                value.equals(judged.proposed()),
                                value.equals(chosen)))
                        .toList(),
                refusal);
    }

    private static Past past(KeptVerdict kept, BookWords words) {
        var until = kept.until();
        return new Past(
                kept,
                words.label(kept.decision()),
                words.shown(kept.decision(), kept.agreed()),
                shown(kept.decision(), kept.proposed(), words),
                words.day(kept.on(), null),
                until == null ? null : words.day(until, null));
    }

    private static @Nullable String shown(String decision, @Nullable String value, BookWords words) {
        return value == null ? null : words.shown(decision, value);
    }
}
