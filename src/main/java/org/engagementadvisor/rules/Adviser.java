package org.engagementadvisor.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.advice.DataGap;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.KnownBy;
import org.engagementadvisor.rules.book.Book;
import org.engagementadvisor.rules.engine.Consultation;
import org.engagementadvisor.rules.engine.Outcome;
import org.engagementadvisor.rules.engine.Stages;
import org.engagementadvisor.rules.explain.Explainer;
import org.engagementadvisor.rules.explain.RuleReasons;
import org.engagementadvisor.rules.explain.ToldDecisions;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.recommend.DataGaps;
import org.engagementadvisor.rules.recommend.Recommendations;
import org.engagementadvisor.rules.recommend.StrategyPage;
import org.engagementadvisor.rules.table.Scope;
import org.engagementadvisor.rules.words.Wording;
import org.jspecify.annotations.Nullable;

/** Judges customers by the tables and rules of a book, and makes advice of what they answered, as much of it as is asked for. */
final class Adviser {
    private static final String VERDICT = "verdict";
    private static final Set<AdvicePart> OF_ROWS = Set.of(AdvicePart.DECISIONS, AdvicePart.SET_ASIDE, AdvicePart.PAGE);

    private final String name;
    private final String release;
    private final Book book;
    private final Lexicon lexicon;
    private final Stages stages;
    private final DataGaps gaps;
    private final Explainer explainer;
    private final Explainer bare;
    private final RuleReasons ruleReasons;
    private final Wording wording;

    Adviser(BookParts parts, String release, Stages stages, Explainer explainer, Wording wording) {
        this.name = parts.name();
        this.release = release;
        this.book = parts.book();
        this.lexicon = parts.lexicon();
        this.stages = stages;
        this.gaps = new DataGaps(book, lexicon, stages, parts.drl());
        this.explainer = explainer;
        this.bare = explainer.withoutSentences();
        this.ruleReasons = new RuleReasons(parts.drl(), lexicon);
        this.wording = wording;
    }

    String release() {
        return release;
    }

    /**
     * Customers whom all tables and rules have judged.
     *
     * @param strategy null for the book's own
     * @throws IllegalArgumentException for a strategy that the book does not have
     */
    List<Consultation> judged(List<Customer> customers, LocalDate asOf, @Nullable String strategy) {
        List<Consultation> consultations = unjudged(customers, asOf, strategy);
        stages.run(consultations, wording);
        return consultations;
    }

    /** Customers of whom nothing is judged yet, as they were known by that day. */
    List<Consultation> unjudged(List<Customer> customers, LocalDate asOf, @Nullable String asked) {
        String strategy = strategy(asked);
        return customers.stream()
                .map(customer -> KnownBy.day(customer, asOf))
                .map(known -> new Consultation(Subject.of(lexicon, known.customer(), asOf, strategy), known.later()))
                .toList();
    }

    private String strategy(@Nullable String asked) {
        String strategy = asked == null ? book.strategy() : asked;
        if (!book.strategies().contains(strategy)) {
            throw new IllegalArgumentException(
                    "strategy: found `" + strategy + "`, expected one of " + String.join(", ", book.strategies()));
        }
        return strategy;
    }

    /** With every step in between, also about areas on which nothing that is told rests. */
    List<Advice> inFull(List<Consultation> judged) {
        return advice(
                judged,
                explainer,
                AdvicePart.ALL,
                (consultation, by) -> decisions(consultation, consultation.outcomes(), by),
                missing(judged));
    }

    /** The recommendations, data gaps and answers, and of the rest those parts. */
    List<Advice> inPart(List<Consultation> judged, Set<AdvicePart> parts) {
        return advice(judged, explainer, parts, this::told, missing(judged));
    }

    /** The same without data gaps, for each of which the customer is judged twice more. */
    List<Advice> withoutGaps(List<Consultation> judged, Set<AdvicePart> parts) {
        return advice(judged, explainer, parts, this::told, noGaps(judged));
    }

    /** Without sentences, arithmetic and data gaps: what the headlines and pages say, and which rows led to what. */
    List<Advice> ofRows(List<Consultation> judged) {
        return inBrief(judged, OF_ROWS);
    }

    /** The same with those parts. */
    List<Advice> inBrief(List<Consultation> judged, Set<AdvicePart> parts) {
        return advice(judged, bare, parts, this::told, noGaps(judged));
    }

    private static List<List<DataGap>> noGaps(List<Consultation> judged) {
        return Collections.nCopies(judged.size(), List.of());
    }

    List<List<DataGap>> missing(List<Consultation> judged) {
        return gaps.of(judged, wording, explainer);
    }

    private List<Decision> told(Consultation consultation, Explainer by) {
        return decisions(consultation, ToldDecisions.told(consultation, by), by);
    }

    private List<Decision> decisions(Consultation consultation, List<Outcome> outcomes, Explainer by) {
        List<Decision> decisions = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (outcome.by().decides() && outcome.subject().scope() != Scope.RECOMMENDATION) {
                decisions.add(by.decision(outcome));
            }
        }
        consultation
                .ruled()
                .forEach(answer -> decisions.add(ruleReasons.decision(answer, consultation.subject(), wording)));
        return decisions;
    }

    private List<Advice> advice(
            List<Consultation> judged,
            Explainer by,
            Set<AdvicePart> parts,
            BiFunction<Consultation, Explainer, List<Decision>> telling,
            List<List<DataGap>> missing) {
        List<Advice> all = new ArrayList<>();
        for (int at = 0; at < judged.size(); at++) {
            Consultation consultation = judged.get(at);
            List<Decision> decisions =
                    parts.contains(AdvicePart.DECISIONS) ? telling.apply(consultation, by) : List.of();
            all.add(advice(consultation, by, parts, decisions, missing.get(at)));
        }
        return all;
    }

    private Advice advice(
            Consultation consultation,
            Explainer by,
            Set<AdvicePart> parts,
            List<Decision> decisions,
            List<DataGap> missing) {
        Subject subject = consultation.subject();
        Recommendations recommended =
                new Recommendations(consultation, by, wording, parts.contains(AdvicePart.RANKING));
        Map<String, Object> answers = consultation.answers();
        return new Advice(
                subject.customer().id(),
                subject.customer().name(),
                subject.asOf(),
                name,
                release,
                subject.strategy(),
                (String) answers.get(VERDICT),
                recommended.open(),
                missing,
                answers,
                consultation.later(),
                List.copyOf(consultation.held()),
                parts.contains(AdvicePart.SET_ASIDE) ? recommended.setAside() : List.of(),
                parts.contains(AdvicePart.PAGE) ? StrategyPage.of(consultation, by) : List.of(),
                decisions);
    }
}
