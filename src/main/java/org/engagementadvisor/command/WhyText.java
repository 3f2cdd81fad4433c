package org.engagementadvisor.command;

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
import org.engagementadvisor.advice.FormWord;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Why an answer is as it is: the row that gave it, the answers on which that rests, and the nearest better row. */
final class WhyText {
    /** The lines that a chain may take. */
    static final int HEIGHT = 40;

    private static final String RESTS_ON = "← ";
    private static final int DEEPEST = 8;
    private static final int LINES_EACH = 2;

    private final Advice advice;
    private final RuleBook book;

    private WhyText(Advice advice, RuleBook book) {
        this.advice = advice;
        this.book = book;
    }

    /** The decisive answers, each in a line. */
    static List<String> ofDecisive(Advice advice, RuleBook book) {
        var text = new WhyText(advice, book);
        List<String> lines = new ArrayList<>(List.of(FirstScreen.head(advice, book.words())));
        for (var answer : book.decisive()) {
            var decision = text.decision(answer);
            lines.add(
                    decision == null
                            ? text.notAnswered(answer)
                            : Wrapped.withEdge(text.throughPlumbing(decision), rows(decision)));
        }
        return lines;
    }

    /** The chain behind one answer, as deep as a screen has room. */
    static List<String> of(Advice advice, RuleBook book, String answer) {
        var text = new WhyText(advice, book);
        List<String> lines = new ArrayList<>(List.of(FirstScreen.head(advice, book.words())));
        var decision = text.decision(answer);
        if (decision == null) {
            lines.add(text.notAnswered(answer));
            return lines;
        }
        int room = HEIGHT - 1;
        var chain = text.chain(decision, DEEPEST);
        for (int depth = DEEPEST - 1; chain.size() > room && depth > 0; depth--) {
            chain = text.chain(decision, depth);
        }
        if (chain.size() > room) {
            lines.addAll(chain.subList(0, room - 1));
            lines.add(book.words().form(FormWord.LEFT_OUT, String.valueOf(chain.size() - room + 1)));
        } else {
            lines.addAll(chain);
        }
        return lines;
    }

    /** A decision, and behind it those that had given the same answer before, such as a proposal that nothing changed. */
    private String throughPlumbing(Decision decision) {
        List<Decision> told = new ArrayList<>();
        for (var at = decision; at != null && !told.contains(at); at = proposed(at)) {
            told.add(at);
        }
        return told.stream().map(WhyText::sentence).collect(joining(" " + RESTS_ON));
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

    private String notAnswered(String answer) {
        return book.words().form(FormWord.NOT_ANSWERED, book.words().label(answer));
    }

    private List<String> chain(Decision decision, int deepest) {
        List<String> lines = new ArrayList<>();
        add(decision, 0, deepest, new HashSet<>(), lines);
        return lines;
    }

    private void add(Decision decision, int depth, int deepest, Set<Decision> told, List<String> lines) {
        if (depth > deepest || !told.add(decision)) {
            return;
        }
        var lead = depth == 0 ? "" : "   ".repeat(depth - 1) + RESTS_ON;
        var about = decision.item() == null || depth == 0 || isExpected(decision) ? "" : decision.item() + ": ";
        addWrapped(lead, about + sentence(decision), rows(decision), lines);
        var whyNot = decision.whyNot();
        if (whyNot != null && depth == 0) {
            addWrapped("", whyNot.sentence(), whyNot.row(), lines);
        }
        decision.reasons().stream()
                .flatMap(reason -> reason.comparisons().stream())
                .map(Comparison::fact)
                .distinct()
                .flatMap(this::behind)
                .forEach(each -> add(each, depth + 1, deepest, told, lines));
    }

    /** A text with its rows at the edge of the first line. */
    private static void addWrapped(String lead, String text, String rows, List<String> lines) {
        int width = Wrapped.WIDTH - lead.length() - rows.length() - 2;
        var first = true;
        for (var line : Wrapped.lines(text, width, LINES_EACH)) {
            lines.add(first ? Wrapped.withEdge(lead + line, rows) : " ".repeat(lead.length()) + line);
            first = false;
        }
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
        return decision.reasons().stream().map(Reason::row).distinct().limit(2).collect(joining(", "));
    }
}
