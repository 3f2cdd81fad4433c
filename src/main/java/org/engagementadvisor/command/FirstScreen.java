package org.engagementadvisor.command;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.FormWord;
import org.engagementadvisor.reading.Brief;
import org.engagementadvisor.reading.ToldRecommendation;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** An advice on one screen: who it is and what money is in it, the verdict, what to do, what not, and what to ask. */
final class FirstScreen {
    /** The lines that a screen has. */
    static final int HEIGHT = 25;

    private static final String INDENT = "    ";
    private static final int FEW = 2;

    /** Two empty lines, and the last one. */
    private static final int BETWEEN = 3;

    private final Advice advice;
    private final Brief brief;
    private final BookWords words;

    private FirstScreen(Advice advice, RuleBook book) {
        this.advice = advice;
        this.brief = Brief.of(advice, book);
        this.words = book.words();
    }

    static List<String> of(Advice advice, RuleBook book) {
        return new FirstScreen(advice, book).lines();
    }

    /** Who it is, with the day; its id stands at the edge. */
    static String head(Advice advice, RuleBook book) {
        return head(advice, Brief.of(advice, book));
    }

    private static String head(Advice advice, Brief brief) {
        return Wrapped.withEdge(brief.head(), advice.name() == null ? "" : advice.customer());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(head(advice, brief));
        lines.addAll(text(brief.money()));
        lines.addAll(text(brief.verdict()));
        var end = end();
        int room = HEIGHT - lines.size() - end.size() - BETWEEN;
        List<String> toDo = new ArrayList<>();
        int shown = 0;
        for (var each : brief.toDo()) {
            var said = toDo(each);
            if (toDo.size() + said.size() > room) {
                break;
            }
            toDo.addAll(said);
            shown++;
        }
        if (!toDo.isEmpty()) {
            lines.add("");
            lines.addAll(toDo);
        }
        lines.add("");
        lines.addAll(end);
        lines.add(labelled(FormWord.MORE, more(brief.toDo().size() - shown), 1).get(0));
        return lines;
    }

    private static List<String> text(@Nullable String text) {
        return text == null ? List.of() : Wrapped.lines(text, Wrapped.WIDTH, FEW);
    }

    /** In one to three lines: what to do, by whom and when, what to begin with, and why. */
    private List<String> toDo(ToldRecommendation each) {
        int width = Wrapped.WIDTH - INDENT.length();
        var lines = Wrapped.lines(each.text(), width, FEW);
        int last = lines.size() - 1;
        var edge = each.edge();
        boolean isBeside = Wrapped.hasRoom(INDENT + lines.get(last), edge);
        if (isBeside) {
            lines.set(last, Wrapped.withEdge(INDENT + lines.get(last), edge).substring(INDENT.length()));
        }
        var firstStep = each.advised().firstStep();
        if (firstStep != null && isBeside && lines.size() == 1) {
            lines.add(Wrapped.line(words.form(FormWord.FIRST_STEP, firstStep), width));
        }
        var why = each.why();
        var below = Stream.of(isBeside ? "" : edge, why.isEmpty() ? "" : words.form(FormWord.WHY) + ": " + why)
                .filter(part -> !part.isEmpty())
                .collect(joining(Brief.DOT));
        lines.add(Wrapped.withEdge(INDENT + below, each.advised().code()).substring(INDENT.length()));
        List<String> shown = new ArrayList<>();
        lines.forEach(line ->
                shown.add((shown.isEmpty() ? "%2s  ".formatted(each.advised().rank()) : INDENT) + line));
        return shown;
    }

    private List<String> end() {
        List<String> lines = new ArrayList<>();
        if (brief.doNot() != null) {
            lines.addAll(labelled(FormWord.DO_NOT, brief.doNot(), FEW));
        }
        if (!brief.questions().isEmpty()) {
            var first = brief.questions().get(0);
            lines.addAll(labelled(FormWord.ASK, (first.text() + " " + first.outcome()).strip(), FEW));
        }
        return lines;
    }

    private List<String> labelled(FormWord label, String text, int most) {
        int indent = Stream.of(FormWord.DO_NOT, FormWord.ASK, FormWord.MORE)
                        .mapToInt(each -> words.form(each).length())
                        .max()
                        .orElse(0)
                + FEW;
        List<String> lines = new ArrayList<>();
        var lead = words.form(label);
        for (var line : Wrapped.lines(text, Wrapped.WIDTH - indent, most)) {
            lines.add(lead + " ".repeat(indent - lead.length()) + line);
            lead = "";
        }
        return lines;
    }

    /** How to see the rest, and how much there is of it. */
    private String more(int further) {
        return Stream.of(
                        "--why",
                        "--full",
                        advice.page().isEmpty() ? "" : "--page",
                        counted(FormWord.FURTHER, further),
                        counted(FormWord.SET_ASIDE, advice.setAside().size()),
                        counted(FormWord.FACTS_MISSING, advice.dataGaps().size()))
                .filter(part -> !part.isEmpty())
                .collect(joining(Brief.DOT));
    }

    private String counted(FormWord word, int count) {
        return count == 0 ? "" : words.form(word, String.valueOf(count));
    }
}
