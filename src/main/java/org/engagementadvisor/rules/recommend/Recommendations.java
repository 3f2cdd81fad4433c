package org.engagementadvisor.rules.recommend;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.ExpectedValue;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.rules.engine.Consultation;
import org.engagementadvisor.rules.engine.Outcome;
import org.engagementadvisor.rules.explain.Explainer;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.recommend.Proposal.Ground;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.words.Wording;
import org.engagementadvisor.rules.words.Wording.Phrase;
import org.jspecify.annotations.Nullable;

/** Tells the recommendations of one customer: in their order, with what they bring and why. */
public final class Recommendations {
    private final Ranking ranking;
    private final Explainer explainer;
    private final Wording wording;
    private final Map<Subject, List<Reason>> arithmetic = new HashMap<>();

    /** @param ranking whether the arithmetic of each place is told */
    public Recommendations(Consultation consultation, Explainer explainer, Wording wording, boolean ranking) {
        this.ranking = Ranking.of(consultation.subject());
        this.explainer = explainer;
        this.wording = wording;
        List<Outcome> outcomes = ranking ? consultation.outcomes() : List.of();
        for (Outcome outcome : outcomes) {
            if (outcome.subject().scope() == Scope.RECOMMENDATION
                    && outcome.by().decides()) {
                List<Reason> reasons = arithmetic.computeIfAbsent(outcome.subject(), first -> new ArrayList<>());
                for (Row row : outcome.rows()) {
                    reasons.addAll(explainer.alone(outcome, row));
                }
            }
        }
    }

    public List<Recommendation> open() {
        return ranking.open().stream().map(each -> told(each, Ranking.OPEN)).toList();
    }

    public List<Recommendation> setAside() {
        return ranking.aside().stream()
                .map(each -> told(each, Ranking.standing(each)))
                .toList();
    }

    private Recommendation told(Subject subject, String standing) {
        Proposal candidate = Ranking.candidate(subject);
        Integer days = candidate.dueInDays();
        LocalDate due = days == null ? null : subject.asOf().plusDays(days);
        String headline = candidate.text(Action.HEADLINE);
        List<Reason> reasons = new ArrayList<>();
        for (Ground ground : candidate.grounds()) {
            reasons.addAll(explainer.alone(ground.outcome(), ground.row()));
        }
        return new Recommendation(
                candidate.code(),
                candidate.kind(),
                candidate.item(),
                ranking.rank(subject),
                Ranking.score(subject),
                standing,
                note(subject, standing),
                headline == null ? "" : headline,
                candidate.owner(),
                candidate.informed(),
                due,
                Ranking.mustBeDone(subject),
                subject.decimal(ProposalFacts.HOURS),
                value(subject),
                candidate.text(Action.MEASURE),
                (Integer) candidate.first().row().says(Action.HORIZON),
                candidate.text(Action.FIRST_STEP),
                candidate.alerts(),
                reasons,
                arithmetic.getOrDefault(subject, List.of()));
    }

    private @Nullable String note(Subject subject, String standing) {
        Object note = subject.value(ProposalFacts.STANDING_NOTE);
        if (note != null) {
            return note.toString();
        }
        if (!standing.equals(Recommendation.NOT_NOW)) {
            return null;
        }
        return wording.phrase(ranking.isSpent(subject) ? Phrase.SPENT : Phrase.NOT_NOW);
    }

    private @Nullable ExpectedValue value(Subject subject) {
        BigDecimal margin = ranking.margin(subject);
        BigDecimal turnover = ranking.turnover(subject);
        return margin == null && turnover == null
                ? null
                : new ExpectedValue(
                        cents(margin),
                        cents(turnover),
                        cents(ProposalFacts.cost(subject)),
                        cents(ranking.net(subject)),
                        chance(subject),
                        explainer.saysWhy() ? computed(subject, margin, turnover) : "");
    }

    /** The part of the amount that counts, as tables judged it, or else as its own row says. */
    private static BigDecimal chance(Subject subject) {
        BigDecimal judged = subject.decimal(ProposalFacts.CHANCE);
        return subject.value(ProposalFacts.VALUE_NOTE) != null && judged != null
                ? judged
                : Ranking.candidate(subject).chance();
    }

    /** How the margin came about, and what the work takes of it. */
    private String computed(Subject subject, @Nullable BigDecimal margin, @Nullable BigDecimal turnover) {
        String gross = gross(subject, margin, turnover);
        BigDecimal hours = subject.decimal(ProposalFacts.HOURS);
        BigDecimal cost = ProposalFacts.cost(subject);
        return hours == null || cost == null
                ? gross
                : wording.phrase(Phrase.LESS_WORK, gross, money(cost), wording.number(hours));
    }

    private String gross(Subject subject, @Nullable BigDecimal margin, @Nullable BigDecimal turnover) {
        Object note = subject.value(ProposalFacts.VALUE_NOTE);
        String chance = wording.percent(chance(subject));
        if (note != null && subject.decimal(ProposalFacts.CHANCE) != null) {
            BigDecimal amount = subject.decimal(ProposalFacts.AT_STAKE);
            return wording.phrase(Phrase.AT_STAKE, chance, money(amount), note.toString());
        }
        BigDecimal ratio = Ranking.candidate(subject).marginRatio();
        if (turnover == null || (ratio == null && margin != null)) {
            return wording.phrase(Phrase.SAVES, money(margin), chance);
        }
        if (ratio == null) {
            return wording.phrase(Phrase.WORTH_TURNOVER, money(turnover), chance);
        }
        return wording.phrase(
                ranking.isLimited(subject) ? Phrase.WORTH_LIMITED : Phrase.WORTH,
                money(turnover),
                wording.percent(ratio),
                chance);
    }

    private String money(@Nullable BigDecimal amount) {
        BigDecimal cents = cents(amount);
        return cents == null ? "" : wording.money(cents);
    }

    private static @Nullable BigDecimal cents(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.setScale(2, RoundingMode.HALF_UP);
    }
}
