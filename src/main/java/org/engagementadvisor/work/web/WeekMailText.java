package org.engagementadvisor.work.web;

import java.util.List;
import java.util.Locale;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.page.Messages;
import org.engagementadvisor.work.ToDo;
import org.engagementadvisor.work.Weeks;

/** A week as plain text for a mail: what must be done, then what is worth most. */
final class WeekMailText {
    private WeekMailText() {}

    static String subject(WeekView view, Weeks.Plan plan, Locale language) {
        return Messages.of("work", language).text("mail.subject", view.day(plan.monday()));
    }

    static String of(WeekView view, Weeks.Plan plan, Locale language) {
        var messages = Messages.of("work", language);
        var week = plan.week();
        var text = new StringBuilder(
                        messages.text("mail.planned", view.hours(week.plannedHours()), view.money(week.worth())))
                .append('\n');
        list(
                text,
                messages,
                "mail.must",
                view,
                week.planned().stream().filter(ToDo::mustDo).toList());
        list(
                text,
                messages,
                "mail.first",
                view,
                week.planned().stream().filter(toDo -> !toDo.mustDo()).toList());
        if (!week.later().isEmpty()) {
            text.append('\n')
                    .append(messages.text("mail.later", week.later().size()))
                    .append('\n');
        }
        return text.append('\n').append(messages.text("mail.end")).append('\n').toString();
    }

    private static void list(StringBuilder text, Messages messages, String heading, WeekView view, List<ToDo> toDos) {
        if (!toDos.isEmpty()) {
            text.append('\n').append(messages.text(heading)).append('\n');
            view.lines(toDos).forEach(line -> text.append(line(line)));
        }
    }

    private static String line(WeekView.Line line) {
        var edge = String.join(
                ", ",
                List.of(line.due(), line.hours(), line.worth()).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        var toDo = line.toDo();
        var step = toDo.firstStep();
        return "- " + Quote.harmless(toDo.customerName() + ": " + toDo.headline())
                + (edge.isEmpty() ? "" : " (" + edge + ")") + "\n"
                + (step == null ? "" : "  " + Quote.harmless(step) + "\n");
    }
}
