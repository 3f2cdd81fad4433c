package org.engagementadvisor.rules.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.PageLine;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.rules.engine.BoundRow;
import org.engagementadvisor.rules.engine.Decider;
import org.engagementadvisor.rules.engine.GivenAnswers;
import org.engagementadvisor.rules.engine.Outcome;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.Template;
import org.engagementadvisor.rules.words.Wording;
import org.engagementadvisor.rules.words.Wording.Phrase;
import org.jspecify.annotations.Nullable;

/** Says why: each row that decided, its conditions beside the customer's own values, and the sentence. */
public final class Explainer {
    private final Lexicon lexicon;
    private final Wording wording;
    private final @Nullable Alternatives alternatives;
    // By the place of the row: to look each row up by itself would touch memory that nothing else does.
    private final IdentityHashMap<Decider, RowGrounds[]> grounds;

    public Explainer(List<Decider> deciders, Lexicon lexicon, Wording wording) {
        this.lexicon = lexicon;
        this.wording = wording;
        this.grounds = new IdentityHashMap<>();
        deciders.forEach(decider -> grounds.put(
                decider,
                decider.rows().stream()
                        .map(row -> new RowGrounds(row, lexicon, wording))
                        .toArray(RowGrounds[]::new)));
        this.alternatives = new Alternatives(deciders, lexicon, wording, this);
    }

    private Explainer(Explainer same) {
        this.lexicon = same.lexicon;
        this.wording = same.wording;
        this.grounds = same.grounds;
        this.alternatives = null;
    }

    /** The same for who follows rows rather than reads: no sentences, nor what better row was near, nor how a customer's values stand beside what is asked. */
    public Explainer withoutSentences() {
        return new Explainer(this);
    }

    /** Whether it puts into words how things came about. */
    public boolean saysWhy() {
        return alternatives != null;
    }

    /** What the rows of a table stand on, each at its place. */
    RowGrounds[] grounds(Decider decider) {
        return Objects.requireNonNull(grounds.get(decider));
    }

    /** What a row of the book stands on. */
    RowGrounds grounds(BoundRow row) {
        return grounds(row.decider())[row.row().place()];
    }

    public Decision decision(Outcome outcome) {
        Decider by = outcome.by();
        return new Decision(
                by.code(),
                by.table().title(),
                outcome.subject().item(),
                outcome.answers().named(),
                reasons(outcome),
                alternatives == null ? null : alternatives.whyNot(outcome));
    }

    private List<Reason> reasons(Outcome outcome) {
        List<Row> rows = outcome.rows();
        if (rows.isEmpty()) {
            return parts(outcome);
        }
        if (rows.size() == 1) {
            return alone(outcome, rows.get(0));
        }
        List<Reason> reasons = new ArrayList<>(rows.size());
        for (Row row : rows) {
            reasons.add(alone(outcome, row).get(0));
        }
        return reasons;
    }

    /** The reason of one row. */
    public List<Reason> alone(Outcome outcome, Row row) {
        RowGrounds known = grounds(outcome.by())[row.place()];
        if (alternatives == null) {
            return known.asAsked(outcome.subject());
        }
        return outcome.held() == null
                ? known.alone(outcome.subject(), () -> reason(outcome, row, known))
                : List.of(reason(outcome, row, known));
    }

    private Reason reason(Outcome outcome, Row row, RowGrounds known) {
        return known.reason(known.comparisons(outcome.subject()), sentence(outcome, row, known));
    }

    private String sentence(Outcome outcome, Row row, RowGrounds known) {
        if (outcome.by().table().policy() == HitPolicy.WEIGHTED_MEAN) {
            return criterion(outcome, row, known);
        }
        Template why = known.why();
        if (why != null) {
            return wording.text(why, outcome.subject());
        }
        Slot primary = outcome.by().primary();
        Object answer = primary == null ? null : outcome.answers().value(primary);
        List<String> sentences = new ArrayList<>();
        if (primary != null && answer != null && outcome.held() != null) {
            return held(outcome, primary, answer, outcome.held().next());
        }
        if (primary != null && answer != null) {
            sentences.add(said(primary.fact(), answer, known, outcome.subject()));
        }
        addNotes(sentences, outcome.answers(), primary);
        return sentences.isEmpty() ? known.clauses().of(outcome.subject()) : String.join(". ", sentences);
    }

    private String said(Fact fact, Object answer, RowGrounds known, Subject subject) {
        String clauses = known.clauses().of(subject);
        String value = wording.value(fact, answer);
        if (!clauses.isEmpty()) {
            return wording.phrase(Phrase.BECAUSE, fact.label(), value, clauses);
        }
        return wording.phrase(known.asksNothing() ? Phrase.OTHERWISE : Phrase.IS_DECIDED, fact.label(), value);
    }

    /** The texts that a row gives beside its answer. */
    private static void addNotes(List<String> sentences, GivenAnswers answers, @Nullable Slot primary) {
        for (int at = 0; at < answers.size(); at++) {
            Slot slot = answers.slot(at);
            if (slot != primary && slot.fact().type() == FactType.TEXT) {
                sentences.add(answers.value(at).toString());
            }
        }
    }

    private String held(Outcome outcome, Slot primary, Object answer, Row next) {
        Fact fact = primary.fact();
        RowGrounds following = grounds(outcome.by())[next.place()];
        Object then = following.answer(primary, outcome.subject());
        BigDecimal within = outcome.by().table().holdWithin();
        return wording.phrase(
                Phrase.HELD,
                fact.label(),
                wording.value(fact, answer),
                wording.value(fact, then),
                following.clauses().of(outcome.subject()),
                within == null ? "" : wording.percent(within));
    }

    private String criterion(Outcome outcome, Row row, RowGrounds known) {
        Subject subject = outcome.subject();
        String name = known.criterion();
        String weighs = known.weighs();
        BigDecimal points = outcome.by().points(row, subject);
        if (points == null) {
            return wording.phrase(Phrase.CRITERION_UNKNOWN, name, weighs);
        }
        Slot scored = known.scored();
        String what =
                scored == null ? known.clauses().of(subject) : wording.value(scored.fact(), subject.value(scored));
        return what.isEmpty()
                ? wording.phrase(Phrase.CRITERION_ALONE, name, wording.number(points), weighs)
                : wording.phrase(Phrase.CRITERION, name, what, wording.number(points), weighs);
    }

    /** The areas that a customer's score is made of. */
    private List<Reason> parts(Outcome outcome) {
        Table table = outcome.by().table();
        Table.Mean mean = table.mean();
        if (mean == null) {
            return List.of();
        }
        Slot score = lexicon.slot(mean.answer());
        Slot weight = mean.weightedBy() == null ? null : lexicon.slot(mean.weightedBy());
        return outcome.subject().whole().parts(table.scope()).stream()
                .map(part -> {
                    String weighs = weight == null ? "1" : wording.value(weight.fact(), part.value(weight));
                    String sentence = saysWhy()
                            ? wording.phrase(
                                    Phrase.PART,
                                    String.valueOf(part.item()),
                                    wording.value(score.fact(), part.value(score)),
                                    weighs)
                            : "";
                    Comparison of =
                            new Comparison(score.fact().name(), String.valueOf(part.item()), "", part.value(score));
                    return new Reason("", table.title(), table.file(), 0, List.of(of), sentence);
                })
                .toList();
    }

    /** What of that row is not so, each with its cell, for that of the subjects of which the least is not; empty if it applies to one. */
    public List<String> missed(BoundRow row, List<Subject> subjects) {
        return subjects.stream()
                .map(subject -> grounds(row).asked().stream()
                        .filter(asked -> !asked.holds(subject))
                        .map(asked -> about(subject) + asked.missed(subject) + " ("
                                + asked.condition().cell() + ")")
                        .toList())
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private static String about(Subject subject) {
        return subject.item() == null ? "" : subject.item() + ": ";
    }

    public PageLine line(Outcome outcome, Row row) {
        Subject subject = outcome.subject();
        return new PageLine(
                (Integer) Objects.requireNonNull(row.says(Action.STEP)),
                String.valueOf(row.says(Action.EDITION)),
                subject.item(),
                row.says(Action.LINE) instanceof Template text ? wording.text(text, subject) : "",
                alone(outcome, row));
    }
}
