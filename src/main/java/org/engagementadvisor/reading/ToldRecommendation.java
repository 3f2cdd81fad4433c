package org.engagementadvisor.reading;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.engagementadvisor.advice.FormWord;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.rules.BookWords;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation in words. A text is empty where there is nothing to say.
 *
 * @param text what to do, and about what
 * @param who does it by when
 * @param effort in hours; empty where it takes none, or nobody says how many
 * @param worth what it brings a year less what it costs, unless the book calls that too little to tell
 * @param why the first of its reasons that says something
 */
public record ToldRecommendation(
        Recommendation advised, String text, String who, String effort, String worth, String why) {

    /**
     * What a recommendation asks for, in words.
     *
     * @param asOf the day of the advice, whose year days are told without
     */
    public static ToldRecommendation of(Recommendation advised, LocalDate asOf, BookWords words) {
        var due = advised.due() == null ? null : words.form(FormWord.DUE, words.day(advised.due(), asOf));
        var hours = advised.hours();
        var value = advised.value();
        return new ToldRecommendation(
                advised,
                advised.headline() + about(advised.headline(), advised.item()),
                Stream.of(advised.owner(), due).filter(Objects::nonNull).collect(joining(", ")),
                hours == null || hours.signum() == 0
                        ? ""
                        : words.form(FormWord.EFFORT, hours.stripTrailingZeros().toPlainString()),
                words.worth(value == null ? null : value.net())
                        .map(net -> words.form(FormWord.WORTH_A_YEAR, net))
                        .orElse(""),
                advised.reasons().stream()
                        .map(Reason::sentence)
                        .filter(sentence -> !sentence.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    /** What it is about, unless the text says so itself. */
    private static String about(String text, @Nullable String item) {
        return item == null || text.toLowerCase(Locale.ROOT).contains(item.toLowerCase(Locale.ROOT)) ? "" : ": " + item;
    }

    /** Who does it by when, in how many hours, and what it is worth. */
    public String edge() {
        return Stream.of(who, effort, worth).filter(part -> !part.isEmpty()).collect(joining(Brief.DOT));
    }
}
