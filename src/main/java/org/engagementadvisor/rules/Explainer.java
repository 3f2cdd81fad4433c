package org.engagementadvisor.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.rules.Wording.Phrase;
import org.engagementadvisor.rules.table.Action;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.FactType;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.Template;
import org.jspecify.annotations.Nullable;

/** Says why: each row that decided, its conditions beside the customer's own values, and the sentence. */
final class Explainer {
    private final Lexicon lexicon;
    private final Wording wording;
    private final Alternatives alternatives;

    Explainer(Lexicon lexicon, Wording wording) {
        this.lexicon = lexicon;
        this.wording = wording;
        this.alternatives = new Alternatives(lexicon, wording);
    }

    Decision decision(Outcome outcome) {
        Table table = outcome.by().table();
        Map<String, Object> answers = new LinkedHashMap<>();
        outcome.answers().forEach((slot, value) -> answers.put(slot.fact().name(), value));
        List<Reason> reasons = outcome.rows().isEmpty()
                ? parts(outcome)
                : outcome.rows().stream().map(row -> reason(outcome, row)).toList();
        return new Decision(
                table.header("decision"),
                table.title(),
                outcome.subject().item(),
                answers,
                reasons,
                alternatives.whyNot(outcome));
    }

    Reason reason(Outcome outcome, Row row) {
        Table table = outcome.by().table();
        Subject subject = outcome.subject();
        return new Reason(
                row.id(), table.title(), table.file(), row.line(), comparisons(row, subject), sentence(outcome, row));
    }

    List<Comparison> comparisons(Row row, Subject subject) {
        List<Comparison> comparisons = new ArrayList<>();
        row.conditions().forEach(condition -> comparisons.add(comparison(condition, subject)));
        if (row.says(Action.SCORED) instanceof Fact scored) {
            String scale = value(scored, row.says(Action.ZERO_AT)) + " … " + value(scored, row.says(Action.HUNDRED_AT));
            comparisons.add(new Comparison(scored.name(), scored.label(), scale, subject.value(lexicon.slot(scored))));
        }
        return comparisons;
    }

    private String value(Fact fact, @Nullable Object value) {
        return wording.value(fact, value);
    }

    Comparison comparison(Condition condition, Subject subject) {
        Fact fact = condition.fact();
        Object value = subject.value(lexicon.slot(fact));
        return new Comparison(fact.name(), fact.label(), wording.expected(condition), value);
    }

    private String sentence(Outcome outcome, Row row) {
        if (outcome.by().table().policy() == HitPolicy.WEIGHTED_MEAN) {
            return criterion(outcome.by(), row, outcome.subject());
        }
        Slot primary = outcome.by().primary();
        Object answer = primary == null ? null : outcome.answers().get(primary);
        if (primary == null || answer == null) {
            return notes(outcome, primary)
                    .reduce((a, b) -> a + ". " + b)
                    .orElseGet(() -> wording.clauses(row.conditions(), outcome.subject()));
        }
        Fact fact = primary.fact();
        if (outcome.held() != null) {
            return held(outcome, fact, answer, outcome.held().next());
        }
        String clauses = wording.clauses(row.conditions(), outcome.subject());
        String said = clauses.isEmpty()
                ? wording.phrase(Phrase.OTHERWISE, fact.label(), wording.value(fact, answer))
                : wording.phrase(Phrase.BECAUSE, fact.label(), wording.value(fact, answer), clauses);
        return Stream.concat(Stream.of(said), notes(outcome, primary))
                .reduce((a, b) -> a + ". " + b)
                .orElse(said);
    }

    /** The texts that a row gives beside its answer. */
    private static Stream<String> notes(Outcome outcome, @Nullable Slot primary) {
        return outcome.answers().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(primary) && entry.getKey().fact().type() == FactType.TEXT)
                .map(entry -> entry.getValue().toString());
    }

    private String held(Outcome outcome, Fact fact, Object answer, Row next) {
        Object then = next.says().get(fact.name());
        BigDecimal within = outcome.by().table().holdWithin();
        return wording.phrase(
                Phrase.HELD,
                fact.label(),
                wording.value(fact, answer),
                wording.value(fact, then),
                wording.clauses(next.conditions(), outcome.subject()),
                within == null ? "" : wording.percent(within));
    }

    private String criterion(Decider decider, Row row, Subject subject) {
        String name = String.valueOf(row.says(Action.CRITERION));
        BigDecimal weight = (BigDecimal) row.says(Action.WEIGHT);
        String weighs = weight == null ? "0" : weight.toPlainString();
        var criterion = decider.criteria(List.of(row), subject);
        BigDecimal points = criterion.isEmpty() ? null : criterion.get(0).points();
        if (points == null) {
            return wording.phrase(Phrase.CRITERION_UNKNOWN, name, weighs);
        }
        String what = row.says(Action.SCORED) instanceof Fact scored
                ? wording.value(scored, subject.value(lexicon.slot(scored)))
                : wording.clauses(row.conditions(), subject);
        return wording.phrase(Phrase.CRITERION, name, what, wording.number(points), weighs);
    }

    /** The areas that a customer's score is made of. */
    private List<Reason> parts(Outcome outcome) {
        Table table = outcome.by().table();
        Table.Mean mean = table.mean();
        if (mean == null) {
            return List.of();
        }
        Slot score = lexicon.slot(mean.answer());
        return outcome.subject().whole().parts(table.scope()).stream()
                .map(part -> {
                    Object weight = mean.weightedBy() == null ? null : part.value(lexicon.slot(mean.weightedBy()));
                    String weighs = mean.weightedBy() == null ? "1" : wording.value(mean.weightedBy(), weight);
                    String sentence = wording.phrase(
                            Phrase.PART,
                            String.valueOf(part.item()),
                            wording.value(score.fact(), part.value(score)),
                            weighs);
                    Comparison of =
                            new Comparison(score.fact().name(), String.valueOf(part.item()), "", part.value(score));
                    return new Reason("", table.title(), table.file(), 0, List.of(of), sentence);
                })
                .toList();
    }

    Stream<Recommendation> recommendations(Outcome outcome) {
        return outcome.rows().stream().map(row -> recommendation(outcome, row));
    }

    private Recommendation recommendation(Outcome outcome, Row row) {
        Subject subject = outcome.subject();
        Integer days = (Integer) row.says(Action.DUE_IN_DAYS);
        LocalDate due = days == null ? null : subject.asOf().plusDays(days);
        Object owner = row.says(Action.OWNER);
        Object headline = row.says(Action.HEADLINE);
        return new Recommendation(
                row.id(),
                String.valueOf(row.says(Action.KIND)),
                subject.item(),
                headline instanceof Template text ? wording.text(text, subject) : "",
                owner == null ? null : owner.toString(),
                due,
                List.of(reason(outcome, row)));
    }
}
