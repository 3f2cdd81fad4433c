package org.engagementadvisor.command;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.DataGap;
import org.engagementadvisor.advice.FormWord;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** An advice on one screen: who it is and what money is in it, the verdict, what to do, what not, and what to ask. */
final class FirstScreen {
    /** The lines that a screen has. */
    static final int HEIGHT = 25;

    private static final String DOT = " · ";
    private static final String INDENT = "    ";
    private static final int FEW = 2;

    /** Two empty lines, and the last one. */
    private static final int BETWEEN = 3;

    private final Advice advice;
    private final BookWords words;

    private FirstScreen(Advice advice, RuleBook book) {
        this.advice = advice;
        this.words = book.words();
    }

    static List<String> of(Advice advice, RuleBook book) {
        return new FirstScreen(advice, book).lines();
    }

    /** Who it is, with the day; its id stands at the edge. */
    static String head(Advice advice, BookWords words) {
        var name = advice.name() == null ? advice.customer() : advice.name();
        var head = Stream.of(name, advice.answers().get("aboutCustomer"), words.day(advice.asOf(), null))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(joining(DOT));
        return Wrapped.withEdge(head, advice.name() == null ? "" : advice.customer());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(head(advice, words));
        lines.addAll(text("aboutMoney"));
        lines.addAll(text("verdict"));
        var end = end();
        int room = HEIGHT - lines.size() - end.size() - BETWEEN;
        List<String> toDo = new ArrayList<>();
        int shown = 0;
        for (var each : advice.recommendations()) {
            var said = recommendation(each);
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
        lines.add(labelled(FormWord.MORE, more(advice.recommendations().size() - shown), 1)
                .get(0));
        return lines;
    }

    private List<String> text(String answer) {
        var text = advice.answers().get(answer);
        return text == null ? List.of() : Wrapped.lines(text.toString(), Wrapped.WIDTH, FEW);
    }

    /** In one to three lines: what to do, by whom and when, what to begin with, and why. */
    private List<String> recommendation(Recommendation each) {
        int width = Wrapped.WIDTH - INDENT.length();
        var lines = Wrapped.lines(each.headline() + about(each.headline(), each.item()), width, FEW);
        int last = lines.size() - 1;
        var edge = edge(each);
        boolean isBeside = Wrapped.hasRoom(INDENT + lines.get(last), edge);
        if (isBeside) {
            lines.set(last, Wrapped.withEdge(INDENT + lines.get(last), edge).substring(INDENT.length()));
        }
        if (each.firstStep() != null && isBeside && lines.size() == 1) {
            lines.add(Wrapped.line(words.form(FormWord.FIRST_STEP, each.firstStep()), width));
        }
        var why = why(each);
        var below = Stream.of(isBeside ? "" : edge, why.isEmpty() ? "" : words.form(FormWord.WHY) + ": " + why)
                .filter(part -> !part.isEmpty())
                .collect(joining(DOT));
        lines.add(Wrapped.withEdge(INDENT + below, each.code()).substring(INDENT.length()));
        List<String> shown = new ArrayList<>();
        lines.forEach(line -> shown.add((shown.isEmpty() ? "%2s  ".formatted(each.rank()) : INDENT) + line));
        return shown;
    }

    /** Who does it by when, in how many hours, and what it is worth. */
    private String edge(Recommendation each) {
        var due = each.due() == null ? null : words.form(FormWord.DUE, words.day(each.due(), advice.asOf()));
        var who = Stream.of(each.owner(), due).filter(Objects::nonNull).collect(joining(", "));
        var hours = each.hours();
        var effort = hours == null
                ? ""
                : words.form(FormWord.EFFORT, hours.stripTrailingZeros().toPlainString());
        var value = each.value();
        var net = value == null ? null : value.net();
        var worth = net == null || net.signum() <= 0 ? "" : words.form(FormWord.WORTH_A_YEAR, words.wholeMoney(net));
        return Stream.of(who, effort, worth).filter(part -> !part.isEmpty()).collect(joining(DOT));
    }

    private static String why(Recommendation each) {
        return each.reasons().stream()
                .map(Reason::sentence)
                .filter(sentence -> !sentence.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What it is about, unless the text says so itself. */
    private static String about(String text, @Nullable String item) {
        return item == null || text.toLowerCase(Locale.ROOT).contains(item.toLowerCase(Locale.ROOT)) ? "" : ": " + item;
    }

    private List<String> end() {
        List<String> lines = new ArrayList<>();
        var not = advice.answers().get("doNot");
        if (not != null) {
            lines.addAll(labelled(FormWord.DO_NOT, not.toString(), FEW));
        }
        if (!advice.dataGaps().isEmpty()) {
            lines.addAll(labelled(FormWord.ASK, question(advice.dataGaps().get(0)), FEW));
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

    /** The question, and what hangs on it first. */
    private String question(DataGap gap) {
        var about = gap.item() == null || gap.question().contains(gap.item()) ? "" : " (" + gap.item() + ")";
        var answer = mostDecisive(gap).orElse(null);
        var outcome = Stream.of(
                        outcome(gap, gap.worstTold(), gap.worstIf(), gap.worst(), answer),
                        outcome(gap, gap.bestTold(), gap.bestIf(), gap.best(), answer))
                .filter(part -> !part.isEmpty())
                .collect(joining("; "));
        return gap.question()
                + about
                + (outcome.isEmpty()
                        ? ""
                        : " " + Character.toUpperCase(outcome.charAt(0)) + outcome.substring(1) + ".");
    }

    /** The first answer that hangs on it; the worst may leave open what the best decides, and the other way round. */
    private static Optional<String> mostDecisive(DataGap gap) {
        var worst = gap.worst().keySet().stream().findFirst();
        var best = gap.best().keySet().stream().findFirst();
        return best.filter(answer -> !gap.worst().containsKey(answer)).or(() -> worst);
    }

    private String outcome(
            DataGap gap, @Nullable String told, Object fact, Map<String, Object> then, @Nullable String answer) {
        return answer == null || !then.containsKey(answer)
                ? ""
                : words.form(
                        FormWord.IF_SO,
                        told == null ? words.shown(gap.fact(), fact) : told,
                        decided(answer, then.get(answer)));
    }

    private String decided(String answer, Object then) {
        var said = words.labelInSentence(answer) + " " + words.shown(answer, then);
        return then.equals(advice.answers().get(answer)) ? words.form(FormWord.STANDS, said) : said;
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
                .collect(joining(DOT));
    }

    private String counted(FormWord word, int count) {
        return count == 0 ? "" : words.form(word, String.valueOf(count));
    }
}
