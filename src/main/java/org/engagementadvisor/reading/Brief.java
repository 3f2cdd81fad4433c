package org.engagementadvisor.reading;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/**
 * What of an advice is read first.
 *
 * @param name the id of a customer without one
 * @param about its segment and the like, where the book says so
 * @param day of the advice, in words
 * @param money what it is worth, where the book says so
 * @param toDo best first
 * @param doNot what it does not get; null if there is nothing
 * @param questions about facts that are missing and would matter
 */
public record Brief(
        String name,
        @Nullable String about,
        String day,
        @Nullable String money,
        @Nullable String verdict,
        List<ToldRecommendation> toDo,
        @Nullable String doNot,
        List<Question> questions) {
    /** Between what stands beside each other in a line. */
    public static final String DOT = " · ";

    public Brief {
        toDo = List.copyOf(toDo);
        questions = List.copyOf(questions);
    }

    public static Brief of(Advice advice, RuleBook book) {
        var words = book.words();
        return new Brief(
                advice.name() == null ? advice.customer() : advice.name(),
                text(advice, "aboutCustomer"),
                words.day(advice.asOf(), null),
                text(advice, "aboutMoney"),
                text(advice, "verdict"),
                advice.recommendations().stream()
                        .map(each -> ToldRecommendation.of(each, advice.asOf(), words))
                        .toList(),
                text(advice, "doNot"),
                advice.dataGaps().stream()
                        .map(gap -> Question.of(gap, advice.answers(), words))
                        .toList());
    }

    private static @Nullable String text(Advice advice, String answer) {
        var text = advice.answers().get(answer);
        return text == null ? null : text.toString();
    }

    /** Who it is, with the day. */
    public String head() {
        return Stream.of(name, about, day).filter(Objects::nonNull).collect(joining(DOT));
    }
}
