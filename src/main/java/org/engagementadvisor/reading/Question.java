package org.engagementadvisor.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.advice.DataGap;
import org.engagementadvisor.advice.FormWord;
import org.engagementadvisor.rules.BookWords;
import org.jspecify.annotations.Nullable;

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
        var outcomes = mostDecisive(gap)
                .map(answer -> Stream.of(
                                outcome(answer, gap.worst(), now, words)
                                        .map(said -> ifSo(gap, gap.worstTold(), gap.worstIf(), said, words)),
                                outcome(answer, gap.best(), now, words)
                                        .map(said -> ifSo(gap, gap.bestTold(), gap.bestIf(), said, words)))
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
        return new Question(gap, gap.question() + about, outcomes);
    }

    /** The first answer that hangs on it; the worst may leave open what the best decides, and the other way round. */
    private static Optional<String> mostDecisive(DataGap gap) {
        var worst = gap.worst().keySet().stream().findFirst();
        var best = gap.best().keySet().stream().findFirst();
        return best.filter(answer -> !gap.worst().containsKey(answer)).or(() -> worst);
    }

    private static Optional<String> outcome(
            String answer, Map<String, Object> then, Map<String, Object> now, BookWords words) {
        return Optional.ofNullable(then.get(answer)).map(value -> {
            var said = words.labelInSentence(answer) + " " + words.shown(answer, value);
            return value.equals(now.get(answer)) ? words.form(FormWord.STANDS, said) : said;
        });
    }

    private static String ifSo(DataGap gap, @Nullable String told, Object fact, String outcome, BookWords words) {
        return words.form(FormWord.IF_SO, told == null ? words.shown(gap.fact(), fact) : told, outcome);
    }

    /** What hangs on it, as a sentence; empty if nothing can be said of it. */
    public String outcome() {
        var all = String.join("; ", outcomes);
        return all.isEmpty() ? "" : Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
    }
}
