package org.engagementadvisor.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was decided earlier, by the rules and by people; {@code alertsSent} are their ids. */
public record Earlier(
        @Nullable Evaluation evaluation,
        @Nullable List<Verdict> verdicts,
        @Nullable List<Rejected> rejected,
        @Nullable List<String> alertsSent) {
    public Earlier {
        verdicts = Check.list("verdicts", verdicts);
        rejected = Check.list("rejected", rejected);
        alertsSent = Check.terms("alertsSent", alertsSent);
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
}
