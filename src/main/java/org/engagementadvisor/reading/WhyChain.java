package org.engagementadvisor.reading;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.WhyNot;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** What the answers of an advice rest on: the row that gave each, and the answers on which that rests. */
public final class WhyChain {
    private static final int ROWS_EACH = 2;

    private final Advice advice;
    private final RuleBook book;

    /** @param advice with its decisions */
    public WhyChain(Advice advice, RuleBook book) {
        this.advice = advice;
        this.book = book;
    }

    /**
     * One decision in the chain.
     *
     * @param depth 0 is the answer itself; what a link rests on follows it and is one deeper
     * @param rows the ids of the rows that decided it
     * @param whyNot the nearest better row; only of the answer itself
     */
    public record Link(
            int depth, String text, String rows, @Nullable WhyNot whyNot) {}

    /** The chain behind an answer, at most so deep; each decision once, empty if nobody answered. */
    public List<Link> of(String answer, int deepest) {
        List<Link> links = new ArrayList<>();
        var decision = decision(answer);
        if (decision != null) {
            add(decision, 0, deepest, new HashSet<>(), links);
        }
        return links;
    }

    /**
     * The decision that gave an answer, and behind it those that had given the same before, such as a proposal that nothing
     * changed; empty if nobody answered.
     */
    public List<Link> throughProposals(String answer) {
        List<Decision> told = new ArrayList<>();
        for (var at = decision(answer); at != null && !told.contains(at); at = proposed(at)) {
            told.add(at);
        }
        return told.stream()
                .map(each -> new Link(told.indexOf(each), sentence(each), rows(each), null))
                .toList();
    }

    private @Nullable Decision proposed(Decision decision) {
        var answer = decision.answers().values().iterator().next();
        return decision.reasons().stream()
                .flatMap(reason -> reason.comparisons().stream())
                .filter(asked -> answer.equals(asked.actual()))
                .flatMap(asked -> Stream.ofNullable(decision(asked.fact())))
                .findFirst()
                .orElse(null);
    }

    private void add(Decision decision, int depth, int deepest, Set<Decision> told, List<Link> links) {
        if (depth > deepest || !told.add(decision)) {
            return;
        }
        var about = decision.item() == null || depth == 0 || isExpected(decision) ? "" : decision.item() + ": ";
        links.add(new Link(depth, about + sentence(decision), rows(decision), depth == 0 ? decision.whyNot() : null));
        decision.reasons().stream()
                .flatMap(reason -> reason.comparisons().stream())
                .map(Comparison::fact)
                .distinct()
                .flatMap(this::behind)
                .forEach(each -> add(each, depth + 1, deepest, told, links));
    }

    /** The decisions that answer a fact, or the answers of which it is computed. */
    private Stream<Decision> behind(String fact) {
        var answers = Stream.concat(Stream.of(fact), book.probe().answersBehind(fact).stream());
        return answers.distinct().map(this::decision).flatMap(Stream::ofNullable);
    }

    /** The decision about the customer as a whole that gave the answer; null if none did. */
    private @Nullable Decision decision(String answer) {
        var value = advice.answers().get(answer);
        return advice.decisions().stream()
                .filter(each -> value != null && value.equals(each.answers().get(answer)))
                .min(Comparator.comparing(each -> each.item() == null ? 0 : isExpected(each) ? 1 : 2))
                .orElse(null);
    }

    /** Whether it is of the case that is expected, not of the worst or best. */
    private boolean isExpected(Decision decision) {
        return decision.answers().entrySet().stream()
                .allMatch(each -> each.getValue().equals(advice.answers().get(each.getKey())));
    }

    private static String sentence(Decision decision) {
        return decision.reasons().stream()
                .map(Reason::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .distinct()
                .collect(joining("; "));
    }

    private static String rows(Decision decision) {
        return decision.reasons().stream()
                .map(Reason::row)
                .distinct()
                .limit(ROWS_EACH)
                .collect(joining(", "));
    }
}
