package org.engagementadvisor.work.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.engagementadvisor.page.Messages;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.rules.BookWords;
import org.engagementadvisor.work.ToDo;
import org.engagementadvisor.work.Week;
import org.jspecify.annotations.Nullable;

/** Words what a page shows of a week, in one language. */
final class WeekView {
    private static final String COLOUR = "colour";
    private static final String SEGMENT = "segment";

    private final Messages messages;
    private final Locale locale;
    private final BookWords words;
    private final LocalDate today;
    private final Map<String, Standing> standings;

    WeekView(Locale locale, BookWords words, LocalDate today, Map<String, Standing> standings) {
        this.messages = Messages.of("work", locale);
        this.locale = locale;
        this.words = words;
        this.today = today;
        this.standings = standings;
    }

    /**
     * A recommendation in words.
     *
     * @param due empty if there is no day
     * @param worth empty if no money can be named or the book calls it too little to tell, {@code hours} likewise
     * @param colour of the card of the segment; empty if there is none
     */
    public record Line(
            ToDo toDo, String due, boolean isLate, String hours, String worth, String colour, String segment) {}

    List<Line> lines(List<ToDo> toDos) {
        return toDos.stream().map(this::line).toList();
    }

    Line line(ToDo toDo) {
        var due = toDo.due();
        return new Line(
                toDo,
                due == null ? "" : due(due),
                due != null && due.isBefore(today),
                hours(toDo.hours()),
                words.worth(toDo.net())
                        .map(net -> messages.text("perYear", net))
                        .orElse(""),
                answer(toDo, COLOUR),
                answer(toDo, SEGMENT));
    }

    private String answer(ToDo toDo, String name) {
        var standing = standings.get(toDo.customer());
        var answer = standing == null || standing.told() == null
                ? null
                : standing.told().answers().get(name);
        return answer == null ? "" : answer.toString();
    }

    String hours(@Nullable BigDecimal hours) {
        if (hours == null) {
            return "";
        }
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return messages.text("hours", format.format(hours));
    }

    /** Each journey of a week; empty if there is none. */
    String travel(Week week) {
        return week.travel().entrySet().stream()
                .map(each -> each.getKey() + " " + hours(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    String money(BigDecimal amount) {
        return words.spokenMoney(amount);
    }

    String day(LocalDate day) {
        var pattern = messages.text(day.getYear() == today.getYear() ? "day" : "dayOfYear");
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private String due(LocalDate due) {
        if (due.isBefore(today)) {
            return messages.text("due.late", day(due));
        }
        if (due.equals(today)) {
            return messages.text("due.today");
        }
        if (due.equals(today.plusDays(1))) {
            return messages.text("due.tomorrow");
        }
        return messages.text(
                "due.by",
                due.isBefore(today.plusDays(7)) ? due.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) : day(due));
    }
}
