package org.engagementadvisor.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.engagementadvisor.advice.DataGap;
import org.engagementadvisor.advice.FormWord;
import org.engagementadvisor.rules.BookWords;

/**
 * A missing fact in words.
 *
 * @param text the question, and about what
 * @param outcomes what is decided first if the fact turns out to be the worst, and the best; each as part of a sentence
 */
public record Question(DataGap gap, String text, List<String> outcomes) {
    public Question {
        outcomes = List.copyOf(outcomes);
    }

    static Question of(DataGap gap, Map<String, Object> now, BookWords words) {
        var about = gap.item() == null || gap.question().contains(gap.item()) ? "" : " (" + gap.item() + ")";
        return new Question(
                gap,
                gap.question() + about,
                Stream.of(
                                outcome(gap, gap.worstIf(), gap.worst(), now, words),
                                outcome(gap, gap.bestIf(), gap.best(), now, words))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String outcome(
            DataGap gap, Object fact, Map<String, Object> then, Map<String, Object> now, BookWords words) {
        return then.entrySet().stream()
                .findFirst()
                .map(first -> {
                    var answer = first.getKey();
                    var said = words.labelInSentence(answer) + " " + words.shown(answer, first.getValue());
                    var stands = first.getValue().equals(now.get(answer));
                    return words.form(
                            FormWord.IF_SO,
                            words.shown(gap.fact(), fact),
                            stands ? words.form(FormWord.STANDS, said) : said);
                })
                .orElse("");
    }

    /** What hangs on it, as a sentence; empty if nothing can be said of it. */
    public String outcome() {
        var all = String.join("; ", outcomes);
        return all.isEmpty() ? "" : Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }
}
