package org.engagementadvisor.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.WhyNot;
import org.engagementadvisor.rules.Wording.Phrase;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Fact;
import org.engagementadvisor.rules.table.HitPolicy;
import org.engagementadvisor.rules.table.Operator;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;
import org.engagementadvisor.rules.table.Template;
import org.jspecify.annotations.Nullable;

/** Finds the nearest row with a better answer, and says which of its conditions fail, by how much. */
final class Alternatives {
    private final Lexicon lexicon;
    private final Wording wording;

    Alternatives(Lexicon lexicon, Wording wording) {
        this.lexicon = lexicon;
        this.wording = wording;
    }

    /**
     * A row that would have been better.
     *
     * @param distance how far its failing bounds are missed, relative to bound and value; a failing term counts as 1
     */
    private record Candidate(Row row, List<Condition> failed, double distance) {}

    /** Null where no answer is better, or none is better than another. */
    @Nullable
    WhyNot whyNot(Outcome outcome) {
        Table table = outcome.by().table();
        Slot primary = outcome.by().primary();
        if (primary == null || table.header("decision").isEmpty() || !Values.isOrdered(primary.fact())) {
            return null;
        }
        Object given = outcome.answers().get(primary);
        if (given == null || outcome.rows().isEmpty()) {
            return null;
        }
        return switch (table.policy()) {
            case UNIQUE, FIRST -> nearest(outcome, primary.fact(), given);
            case MINIMUM -> capped(outcome, primary.fact(), given);
            default -> null;
        };
    }

    private @Nullable WhyNot nearest(Outcome outcome, Fact fact, Object given) {
        Subject subject = outcome.subject();
        Optional<Candidate> best = outcome.by().table().rows().stream()
                .filter(row -> isBetter(fact, row, given))
                .map(row -> candidate(row, subject))
                .filter(candidate -> !candidate.failed().isEmpty())
                .min(Comparator.<Candidate>comparingInt(
                                candidate -> candidate.failed().size())
                        .thenComparingDouble(Candidate::distance)
                        .thenComparing((a, b) -> Values.compare(fact, answer(a.row(), fact), answer(b.row(), fact)))
                        .thenComparing(candidate -> candidate.row().place()));
        return best.map(candidate -> whyNot(candidate, fact, subject)).orElse(null);
    }

    private static boolean isBetter(Fact fact, Row row, Object given) {
        return row.says().get(fact.name()) != null && Values.compare(fact, answer(row, fact), given) > 0;
    }

    private static Object answer(Row row, Fact fact) {
        return Objects.requireNonNull(row.says().get(fact.name()));
    }

    private Candidate candidate(Row row, Subject subject) {
        List<Condition> failed = new ArrayList<>();
        double distance = 0;
        for (Condition condition : row.conditions()) {
            Object value = subject.value(lexicon.slot(condition.fact()));
            if (!condition.holds(value)) {
                failed.add(condition);
                distance += distance(condition, value);
            }
        }
        return new Candidate(row, failed, distance);
    }

    private static double distance(Condition condition, @Nullable Object value) {
        if (value == null || !isMeasured(condition)) {
            return 1;
        }
        double bound = Values.decimal(condition.operand()).doubleValue();
        double measured = Values.decimal(value).doubleValue();
        double gap = Math.abs(measured - bound);
        // Relative to the greater of both: a bound of 0 is no further away than one of 10,000.
        return gap / Math.max(1, Math.max(Math.abs(bound), Math.abs(measured)));
    }

    private static boolean isMeasured(Condition condition) {
        return condition.fact().type().isNumeric()
                && (condition.operator().isBound() || condition.operator() == Operator.IS);
    }

    private WhyNot whyNot(Candidate candidate, Fact fact, Subject subject) {
        List<String> clauses = candidate.failed().stream()
                .map(condition -> missed(condition, subject))
                .toList();
        Object better = candidate.row().says().getOrDefault(fact.name(), "");
        String sentence = wording.phrase(
                Phrase.WHY_NOT, wording.label(fact), wording.value(fact, better), wording.joined(clauses));
        return new WhyNot(
                candidate.row().id(), answers(candidate.row()), comparisons(candidate.failed(), subject), sentence);
    }

    private static Map<String, Object> answers(Row row) {
        Map<String, Object> answers = new LinkedHashMap<>();
        row.says().forEach((name, value) -> {
            if (!(value instanceof Template)) {
                answers.put(name, value);
            }
        });
        return answers;
    }

    private List<Comparison> comparisons(List<Condition> conditions, Subject subject) {
        return conditions.stream()
                .map(condition -> new Comparison(
                        condition.fact().name(),
                        condition.fact().label(),
                        wording.expected(condition),
                        subject.value(lexicon.slot(condition.fact()))))
                .toList();
    }

    private String missed(Condition condition, Subject subject) {
        Fact fact = condition.fact();
        Object value = subject.value(lexicon.slot(fact));
        String expected = wording.expected(condition);
        if (value == null || !isMeasured(condition)) {
            return wording.phrase(Phrase.IS_NOT, wording.label(fact), wording.value(fact, value), expected);
        }
        BigDecimal gap = Values.decimal(condition.operand()).subtract(Values.decimal(value));
        Phrase phrase = gap.signum() > 0 ? Phrase.FELL_SHORT : Phrase.WENT_OVER;
        return wording.phrase(
                phrase, wording.label(fact), wording.value(fact, value), wording.value(fact, gap.abs()), expected);
    }

    /** Where the lowest answer counts, what stands in the way of the next one is what the lowest rows ask. */
    private @Nullable WhyNot capped(Outcome outcome, Fact fact, Object given) {
        Subject subject = outcome.subject();
        Optional<Object> next = outcome.by().table().rows().stream()
                .filter(row -> candidate(row, subject).failed().isEmpty())
                .map(row -> row.says().get(fact.name()))
                .<Object>mapMulti((answer, out) -> {
                    if (answer != null && Values.compare(fact, answer, given) > 0) {
                        out.accept(answer);
                    }
                })
                .min((a, b) -> Values.compare(fact, a, b));
        if (next.isEmpty() || outcome.by().table().policy() != HitPolicy.MINIMUM) {
            return null;
        }
        List<Condition> binding = outcome.rows().stream()
                .flatMap(row -> row.conditions().stream())
                .distinct()
                .toList();
        String sentence = wording.phrase(
                Phrase.WHY_NOT_CAPPED,
                wording.label(fact),
                wording.value(fact, next.get()),
                wording.clauses(binding, subject));
        return new WhyNot(
                outcome.rows().get(0).id(), Map.of(fact.name(), next.get()), comparisons(binding, subject), sentence);
    }
}
