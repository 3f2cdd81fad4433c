package org.engagementadvisor.command;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.DataGap;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.PageLine;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.batch.Outcomes;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Advice as an account manager reads it. */
final class AdviceText {
    private static final String INDENT = "    ";

    private final List<String> lines = new ArrayList<>();
    private final RuleBook book;

    private AdviceText(RuleBook book) {
        this.book = book;
    }

    /** What was decided, what to do and what to ask, then the reasons in the order of the decisions. */
    static List<String> of(Advice advice, RuleBook book) {
        var text = new AdviceText(book);
        text.head(advice);
        text.section(
                "In short",
                book.summary(),
                answer ->
                        text.answer(book.words().label(answer), advice.answers().get(answer)));
        text.section("To do", advice.recommendations(), text::recommendation);
        text.section("Found too, but not now", advice.setAside(), text::setAside);
        text.section("Not known, and it would matter", advice.dataGaps(), gap -> text.gap(gap, advice.answers()));
        text.section("Customer strategy on a page", advice.page(), text::line);
        // Those without a code are steps in between, which the reasons of the others tell.
        advice.decisions().stream()
                .filter(decision ->
                        !decision.code().isEmpty() && !decision.answers().isEmpty())
                .sorted(Comparator.comparing(Decision::code))
                .forEach(text::decision);
        return text.lines;
    }

    private void answer(String label, @Nullable Object value) {
        lines.add("  %-36s %s".formatted(label, value == null ? "not known" : shown(value)));
    }

    private void head(Advice advice) {
        var customer = advice.name() == null ? advice.customer() : advice.name() + " (" + advice.customer() + ")";
        lines.add(customer + ", as of " + advice.asOf() + ", by " + advice.book() + " " + advice.release() + ", "
                + advice.strategy());
    }

    private <T> void section(String title, List<T> entries, Consumer<T> add) {
        if (!entries.isEmpty()) {
            lines.add("");
            lines.add(title);
            entries.forEach(add);
        }
    }

    private void decision(Decision decision) {
        lines.add("");
        lines.add(decision.code() + " " + decision.title() + about(decision.item()));
        decision.answers().forEach((name, value) -> lines.add("  " + Outcomes.words(name) + ": " + shown(value)));
        decision.reasons().forEach(this::reason);
        var whyNot = decision.whyNot();
        if (whyNot != null) {
            lines.add(INDENT + "why not " + shown(whyNot.answers()) + ": " + whyNot.sentence() + known(whyNot.row()));
        }
    }

    private void reason(Reason reason) {
        lines.add(INDENT + reason.sentence() + known(reason.row(), reason.place()));
    }

    private void recommendation(Recommendation todo) {
        var due = todo.due() == null ? "" : "by " + todo.due();
        lines.add("  " + todo.rank() + "  " + todo.headline() + about(todo.item())
                + known(todo.kind(), todo.owner(), due));
        var value = todo.value();
        if (value != null) {
            var margin = value.contributionMargin();
            var worth = margin == null ? "not known" : book.words().shown("recommendationMargin", margin);
            lines.add(INDENT + "worth " + worth + ": " + value.computed());
        }
        if (todo.firstStep() != null) {
            lines.add(INDENT + "first step: " + todo.firstStep());
        }
        if (todo.measure() != null) {
            var months = todo.horizonMonths() == null ? "" : " within " + todo.horizonMonths() + " months";
            lines.add(INDENT + "measured by: " + todo.measure() + months);
        }
        todo.reasons().forEach(this::reason);
        if (!todo.ranking().isEmpty()) {
            var arithmetic = todo.ranking().stream().map(Reason::sentence).collect(joining("; "));
            lines.add(INDENT + "ranked by: " + arithmetic);
        }
    }

    private void setAside(Recommendation aside) {
        lines.add("  " + aside.headline() + about(aside.item()) + " (" + aside.standing() + about(aside.note()) + ")");
    }

    private void line(PageLine line) {
        lines.add("  " + line.step() + "  " + line.text() + (line.edition().equals("internal") ? " (internal)" : ""));
    }

    private void gap(DataGap gap, Map<String, Object> now) {
        lines.add("  " + gap.question() + " (" + gap.label() + about(gap.item()) + "; holds up "
                + String.join(", ", gap.holdsUp()) + ")");
        lines.add(INDENT + outcome(gap, gap.worstTold(), gap.worstIf(), gap.worst(), now) + "; "
                + outcome(gap, gap.bestTold(), gap.bestIf(), gap.best(), now));
        gap.reasons().forEach(this::reason);
    }

    /** What comes of it if the fact turns out so, and what of that is so already. */
    private String outcome(
            DataGap gap, @Nullable String told, Object value, Map<String, Object> then, Map<String, Object> now) {
        String ifSo = told == null ? "it is " + book.words().shown(gap.fact(), value) : told;
        Set<String> names = new LinkedHashSet<>(gap.worst().keySet());
        names.addAll(gap.best().keySet());
        return names.stream()
                .map(name -> Outcomes.words(name) + " " + outcome(then.get(name), now.get(name)))
                .collect(joining(", ", "if " + ifSo + ": ", ""));
    }

    private static String outcome(@Nullable Object then, @Nullable Object now) {
        return then == null ? "not known" : shown(then) + (then.equals(now) ? " stands" : "");
    }

    private static String about(@Nullable String item) {
        return item == null ? "" : ": " + item;
    }

    /** What is known of these, in brackets; empty if nothing is. */
    private static String known(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isEmpty())
                .collect(collectingAndThen(joining(", "), text -> text.isEmpty() ? "" : " (" + text + ")"));
    }

    private static String shown(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .map(each -> Outcomes.words(each.getKey()) + " " + shown(each.getValue()))
                .collect(joining(", "));
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal figure ? figure.toPlainString() : value.toString();
    }
}
