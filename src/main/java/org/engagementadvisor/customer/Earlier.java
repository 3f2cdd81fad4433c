package org.engagementadvisor.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.OurPlan.Stakeholder;
import org.engagementadvisor.document.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What was decided earlier, by the rules and by people.
 *
 * @param alertsSent their ids
 * @param strategy what people wrote of it; what it names goes before {@link OurPlan}
 */
public record Earlier(
        @Nullable Evaluation evaluation,
        @Nullable List<Verdict> verdicts,
        @Nullable List<Rejected> rejected,
        @Nullable List<String> alertsSent,
        @Nullable Strategy strategy) {
    public Earlier {
        verdicts = Check.list("verdicts", verdicts);
        rejected = Check.list("rejected", rejected);
        alertsSent = Check.terms("alertsSent", alertsSent);
    }

    /** What the last evaluation answered to that; null if it is not known. */
    public @Nullable Object lastAnswer(String decision) {
        return evaluation == null || evaluation.answers() == null
                ? null
                : evaluation.answers().get(decision);
    }

    /** Whether the last evaluation kept that answer although it differed by a hair. */
    public boolean wasHeld(String decision) {
        return evaluation != null
                && evaluation.held() != null
                && evaluation.held().contains(decision);
    }

    /** The latest verdict on that decision that is given by and not over on the day; null if none is. */
    public @Nullable Verdict inForce(String decision, LocalDate asOf) {
        return verdicts == null
                ? null
                : verdicts.stream()
                        .filter(verdict -> verdict.decision().equals(decision))
                        .filter(verdict -> !verdict.date().isAfter(asOf))
                        .filter(verdict ->
                                verdict.until() == null || !verdict.until().isBefore(asOf))
                        .max(Comparator.comparing(Verdict::date))
                        .orElse(null);
    }

    /**
     * The last evaluation: {@code release} of the rule book, its answers by decision as {@code String} or {@code BigDecimal}, and
     * the decisions that were {@code held} because they differed by a hair only.
     */
    public record Evaluation(
            LocalDate asOf,
            @Nullable String release,
            @Nullable Map<String, Object> answers,
            @Nullable List<String> held) {
        public Evaluation {
            Check.known("asOf", asOf);
            release = Check.term("release", release);
            answers = Check.answers("answers", answers);
            held = Check.terms("held", held);
        }
    }

    /** A person's word on a decision, valid until a date, with the {@code deciding} facts as they were then. */
    public record Verdict(
            String decision,
            String value,
            @Nullable VerdictKind kind,
            @Nullable String by,
            LocalDate date,
            @Nullable String reason,
            @Nullable LocalDate until,
            @Nullable Map<String, Object> deciding) {
        public Verdict {
            decision = Check.knownTerm("decision", decision);
            value = Check.knownTerm("value", value);
            Check.text("by", by);
            Check.known("date", date);
            Check.text("reason", reason);
            Check.notBefore("until", until, date);
            deciding = Check.answers("deciding", deciding);
        }
    }

    /** Whether a person agreed. */
    public enum VerdictKind implements Word {
        CONFIRMED,
        OVERRIDDEN;

        private final String word = Word.of(this);

        @Override
        public String word() {
            return word;
        }
    }

    /** A recommendation that people rejected: its code, and what it was about, such as a product area. */
    public record Rejected(
            String code,
            @Nullable String item,
            LocalDate on,
            @Nullable String reason) {
        public Rejected {
            code = Check.knownTerm("code", code);
            item = Check.term("item", item);
            Check.known("on", on);
            Check.text("reason", reason);
        }
    }

    /**
     * The strategy as people wrote it in place of what the rules propose; null is left to the rules.
     *
     * @param destination as we read it
     * @param sharedDestination as the customer may read it
     * @param turnover to be reached, a year; 0 or more
     * @param shareOfWallet to be reached, 0 to 1
     * @param margin after cost to serve to be reached, a year
     * @param until by when all that is to be reached
     * @param focusAreas terms of the rule book
     * @param stakeholders our own functions whose help it needs
     */
    public record Strategy(
            @Nullable String destination,
            @Nullable String sharedDestination,
            @Nullable BigDecimal turnover,
            @Nullable BigDecimal shareOfWallet,
            @Nullable BigDecimal margin,
            @Nullable LocalDate until,
            @Nullable List<String> focusAreas,
            @Nullable List<Stakeholder> stakeholders) {
        /** What says nothing. */
        public static final Strategy NONE = new Strategy(null, null, null, null, null, null, null, null);

        public Strategy {
            Check.text("destination", destination);
            Check.text("sharedDestination", sharedDestination);
            Check.atLeastZero("turnover", turnover);
            Check.share("shareOfWallet", shareOfWallet);
            Check.number("margin", margin);
            focusAreas = Check.terms("focusAreas", focusAreas, Limit.AREAS);
            stakeholders = Check.cases("stakeholders", stakeholders);
        }
    }
}
