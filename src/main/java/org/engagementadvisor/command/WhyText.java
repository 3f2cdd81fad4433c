package org.engagementadvisor.command;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.FormWord;
import org.engagementadvisor.reading.WhyChain;
import org.engagementadvisor.reading.WhyChain.Link;
import org.engagementadvisor.rules.RuleBook;

/** Why an answer is as it is: the row that gave it, the answers on which that rests, and the nearest better row. */
final class WhyText {
    /** The lines that a chain may take. */
    static final int HEIGHT = 40;

    private static final String RESTS_ON = "← ";
    private static final int DEEPEST = 8;
    private static final int LINES_EACH = 2;

    private WhyText() {}

    /** The decisive answers, each in a line. */
    static List<String> ofDecisive(Advice advice, RuleBook book) {
        var why = new WhyChain(advice, book);
        List<String> lines = new ArrayList<>(List.of(FirstScreen.head(advice, book)));
        for (var answer : book.decisive()) {
            var links = why.throughProposals(answer);
            lines.add(
                    links.isEmpty()
                            ? notAnswered(answer, book)
                            : Wrapped.withEdge(
                                    links.stream().map(Link::text).collect(joining(" " + RESTS_ON)),
                                    links.get(0).rows()));
        }
        return lines;
    }

    /** The chain behind one answer, as deep as a screen has room. */
    static List<String> of(Advice advice, RuleBook book, String answer) {
        var why = new WhyChain(advice, book);
        List<String> lines = new ArrayList<>(List.of(FirstScreen.head(advice, book)));
        int room = HEIGHT - 1;
        var chain = chain(why.of(answer, DEEPEST));
        for (int depth = DEEPEST - 1; chain.size() > room && depth > 0; depth--) {
            chain = chain(why.of(answer, depth));
        }
        if (chain.isEmpty()) {
            lines.add(notAnswered(answer, book));
        } else if (chain.size() > room) {
            lines.addAll(chain.subList(0, room - 1));
            lines.add(book.words().form(FormWord.LEFT_OUT, String.valueOf(chain.size() - room + 1)));
        } else {
            lines.addAll(chain);
        }
        return lines;
    }

    private static String notAnswered(String answer, RuleBook book) {
        return book.words().form(FormWord.NOT_ANSWERED, book.words().label(answer));
    }

    private static List<String> chain(List<Link> links) {
        List<String> lines = new ArrayList<>();
        for (var link : links) {
            var lead = link.depth() == 0 ? "" : "   ".repeat(link.depth() - 1) + RESTS_ON;
            addWrapped(lead, link.text(), link.rows(), lines);
            var whyNot = link.whyNot();
            if (whyNot != null) {
                addWrapped("", whyNot.sentence(), whyNot.row(), lines);
            }
        }
        return lines;
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
}
