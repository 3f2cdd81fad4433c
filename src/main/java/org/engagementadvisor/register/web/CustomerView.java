package org.engagementadvisor.register.web;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.LaterFact;
import org.engagementadvisor.reading.Brief;
import org.engagementadvisor.reading.Question;
import org.engagementadvisor.reading.ToldRecommendation;
import org.engagementadvisor.reading.WhyChain;
import org.engagementadvisor.register.FirstDue.Recommended;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * An advice as the customer page shows it.
 *
 * @param style of its colour in the style sheet; null if it has none
 * @param decisive the answers on which the others hang, with what they rest on
 * @param classes the other answers that make the one line of decisions and have a measure
 * @param terms those that have none
 * @param matrix null where the book knows no matrix or too little is known
 * @param whitespace what it does not buy: by what is thought of it, the areas
 */
record CustomerView(
        Advice advice,
        Brief brief,
        @Nullable String style,
        List<Doing> doing,
        List<Asked> asked,
        List<Decisive> decisive,
        List<Bar> classes,
        List<Term> terms,
        @Nullable MatrixPicture matrix,
        List<AreaBar> areas,
        Map<String, String> whitespace,
        List<Aside> aside) {
    private static final int DEEPEST = 4;
    private static final List<String> COLOURS =
            List.of("red", "blue", "green", "orange", "violet", "yellow", "white", "grey");

    /**
     * A recommendation with what led to it.
     *
     * @param kept the day by which it was first to be done, if that is before the one of this advice or over
     */
    record Doing(
            ToldRecommendation toDo,
            Headline headline,
            List<Led> reasons,
            @Nullable Kept kept) {}

    /** A day that has been told before. */
    record Kept(String day, boolean isOver) {}

    /** A question with what led to it. */
    record Asked(Question question, List<Led> reasons) {}

    /** A row, and the facts that it asks for. */
    record Led(Reason reason, List<Asks> asks) {}

    /** @param actual null if it is unknown */
    record Asks(String label, String expected, @Nullable String actual) {}

    /** @param bar null where the answer has no order */
    record Decisive(String label, String shown, @Nullable Bar bar, List<WhyChain.Link> chain) {}

    record Term(String label, String shown) {}

    record Aside(Recommendation advised, Headline headline) {}

    /**
     * The advice as it is shown.
     *
     * @param figures of areas as the rule book knows them
     * @param due by when what is open was first to be done
     * @param today may be later than the day of the advice
     */
    static CustomerView of(
            Advice advice,
            RuleBook book,
            Customer customer,
            Map<String, Map<String, Object>> figures,
            Map<Recommended, LocalDate> due,
            LocalDate today) {
        var brief = Brief.of(advice, book);
        var why = new WhyChain(advice, book);
        var others = book.summary().stream()
                .filter(answer -> !book.decisive().contains(answer))
                .filter(advice.answers()::containsKey)
                .toList();
        return new CustomerView(
                advice,
                brief,
                style(advice.answers().get("colour")),
                brief.toDo().stream()
                        .map(each -> new Doing(
                                each,
                                Headline.of(each.text()),
                                led(each.advised().reasons(), book),
                                kept(each.advised(), due, today, book)))
                        .toList(),
                brief.questions().stream()
                        .map(each -> new Asked(each, led(each.gap().reasons(), book)))
                        .toList(),
                book.decisive().stream()
                        .map(answer -> decisive(answer, advice, book, why))
                        .flatMap(Stream::ofNullable)
                        .toList(),
                others.stream()
                        .flatMap(answer -> Stream.ofNullable(bar(answer, advice, book)))
                        .toList(),
                others.stream()
                        .flatMap(answer -> Stream.ofNullable(term(answer, advice, book)))
                        .toList(),
                MatrixPicture.of(advice, book.words()),
                AreaBar.of(figures, customer, book.words()),
                whitespace(advice, book),
                advice.setAside().stream()
                        .map(each -> new Aside(each, Headline.of(each.headline())))
                        .toList());
    }

    private static @Nullable Kept kept(
            Recommendation advised, Map<Recommended, LocalDate> due, LocalDate today, RuleBook book) {
        var day = due.get(new Recommended(advised.code(), advised.item()));
        if (day == null || advised.due() == null || !(day.isBefore(advised.due()) || day.isBefore(today))) {
            return null;
        }
        return new Kept(book.words().day(day, today), day.isBefore(today));
    }

    /** What is dated after the day; empty if nothing is. */
    public String later() {
        return advice.later().stream().map(LaterFact::toString).collect(joining(", "));
    }

    /** What the style sheet has a colour for, since the term of a book could be anything. */
    private static @Nullable String style(@Nullable Object colour) {
        return colour != null && COLOURS.contains(colour.toString()) ? colour.toString() : null;
    }

    private static @Nullable Decisive decisive(String answer, Advice advice, RuleBook book, WhyChain why) {
        var value = advice.answers().get(answer);
        var words = book.words();
        return value == null
                ? null
                : new Decisive(
                        words.label(answer),
                        words.spoken(answer, value),
                        Bar.of(answer, value, words),
                        why.of(answer, DEEPEST));
    }

    private static List<Led> led(List<Reason> reasons, RuleBook book) {
        return reasons.stream()
                .map(reason -> new Led(
                        reason,
                        reason.comparisons().stream()
                                .map(each -> asks(each, book))
                                .toList()))
                .toList();
    }

    private static Asks asks(Comparison each, RuleBook book) {
        var actual = each.actual();
        return new Asks(
                each.label(),
                each.expected(),
                actual == null ? null : book.words().shown(each.fact(), actual));
    }

    private static Map<String, String> whitespace(Advice advice, RuleBook book) {
        Map<String, List<String>> areas = new LinkedHashMap<>();
        for (var decision : advice.decisions()) {
            var found = decision.answers().get("whitespace");
            if (found != null && decision.item() != null && !found.equals("none")) {
                areas.computeIfAbsent(book.words().shown("whitespace", found), first -> new ArrayList<>())
                        .add(decision.item());
            }
        }
        Map<String, String> shown = new LinkedHashMap<>();
        areas.forEach((found, items) -> shown.put(found, String.join(", ", items)));
        return shown;
    }

    private static @Nullable Bar bar(String answer, Advice advice, RuleBook book) {
        var value = advice.answers().get(answer);
        return value == null ? null : Bar.of(answer, value, book.words());
    }

    /** What has no place between others is told in words. */
    private static @Nullable Term term(String answer, Advice advice, RuleBook book) {
        var value = advice.answers().get(answer);
        return value == null || book.words().place(answer, value).isPresent()
                ? null
                : new Term(book.words().label(answer), book.words().spoken(answer, value));
    }
}
