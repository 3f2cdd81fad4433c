package org.engagementadvisor.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.engagementadvisor.batch.Figures;
import org.engagementadvisor.begin.Suggestion;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.rules.BookWords;
import org.jspecify.annotations.Nullable;

/** Limits that are suggested, for people: the classes of today, those that would be, and the cells to paste. */
final class SuggestionText {
    private final Suggestion suggested;
    private final BookWords words;

    SuggestionText(Suggestion suggested, BookWords words) {
        this.suggested = suggested;
        this.words = words;
    }

    List<String> lines(boolean isWritten) {
        var lines = new ArrayList<String>();
        lines.add(words.label(suggested.fact()) + " as of " + suggested.asOf() + ": known of "
                + Figures.count(suggested.known()) + " of " + Figures.count(suggested.customers()) + " customers"
                + (suggested.parted() < suggested.known()
                        ? ", above 0 with " + Figures.count(suggested.parted())
                        : ""));
        var today = suggested.today();
        if (today != null) {
            lines.add("");
            lines.add("Today, by all that " + today.table() + " asks");
            lines.add(head(words.label(today.answer()), "", ""));
            today.classes()
                    .forEach(each -> lines.add(row(
                            each.says() == null ? "no answer" : each.says(),
                            "",
                            "",
                            each.customers(),
                            each.turnover())));
        }
        lines.add("");
        lines.add("Suggested: " + suggested.way());
        lines.add(head(today == null ? "" : words.label(today.answer()), "from", "below"));
        suggested
                .classes()
                .forEach(each -> lines.add(row(
                        each.says() == null ? "" : each.says(),
                        plain(each.from()),
                        plain(each.below()),
                        each.customers(),
                        each.turnover())));
        lines.add("");
        if (today == null) {
            lines.add("No table of customers reads `" + suggested.fact() + "` with limits"
                    + (suggested.readInstead().isEmpty()
                            ? ""
                            : ", but some read " + Quote.listed(suggested.readInstead()))
                    + "; to paste into one:");
            suggested.classes().forEach(each -> lines.add(plain(each.from()) + "," + plain(each.below())));
        } else {
            cells(today, isWritten, lines);
        }
        return lines;
    }

    private void cells(Suggestion.Today today, boolean isWritten, List<String> lines) {
        if (today.cells().isEmpty()) {
            lines.add(today.table() + " has " + today.limits().size() + " limits ("
                    + today.limits().stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "))
                    + ") and keeps them; `--steps " + (today.limits().size() + 1) + "` suggests as many");
            return;
        }
        lines.add(
                isWritten
                        ? "Written into " + today.table() + "; `check`, `scenarios` and `compare` say what that moves"
                        : "Cells of " + today.table() + " to paste; `--into` its name writes them");
        for (var block : today.toPaste()) {
            lines.add("from " + block.place() + " down:");
            lines.addAll(block.lines());
        }
        if (!today.others().isEmpty()) {
            lines.add("Read with limits by these too: " + String.join(", ", today.others()));
        }
    }

    private static String head(String says, String from, String below) {
        return line(says, from, below, "customers", "turnover a year");
    }

    private String row(String says, String from, String below, long customers, @Nullable BigDecimal turnover) {
        return line(
                says,
                from,
                below,
                Figures.count(customers),
                turnover == null ? "not known" : words.wholeMoney(turnover));
    }

    private static String line(String... cells) {
        return String.format("  %-28s %12s %12s %10s %16s", Stream.of(cells).toArray())
                .stripTrailing();
    }

    private static String plain(@Nullable BigDecimal limit) {
        return limit == null ? "" : limit.toPlainString();
    }
}
