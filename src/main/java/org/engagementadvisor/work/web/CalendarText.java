package org.engagementadvisor.work.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.work.ToDo;

/** A week as a calendar file (RFC 5545): what is due in the week on its day, all else from today to the end of the week. */
final class CalendarText {
    private static final int LINE_BYTES = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    static byte[] of(List<ToDo> toDos, LocalDate today, LocalDate monday, Instant now) {
        var calendar = new CalendarText();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Engagement Advisor//My week//EN");
        toDos.forEach(toDo -> calendar.event(toDo, today, monday.plusDays(7), now));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(ToDo toDo, LocalDate today, LocalDate nextMonday, Instant now) {
        var due = toDo.due();
        var day = due == null || due.isBefore(today) || !due.isBefore(nextMonday) ? null : due;
        line("BEGIN:VEVENT");
        line("UID:recommendation-" + toDo.id() + "@engagement-advisor");
        line("DTSTAMP:" + TIME.format(now));
        line("DTSTART;VALUE=DATE:" + DAY.format(day == null ? today : day));
        line("DTEND;VALUE=DATE:" + DAY.format(day == null ? nextMonday : day.plusDays(1)));
        line("SUMMARY:" + escaped(toDo.customerName() + ": " + toDo.headline()));
        if (toDo.firstStep() != null) {
            line("DESCRIPTION:" + escaped(toDo.firstStep()));
        }
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    static String escaped(String words) {
        return Quote.harmless(words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n"));
    }

    /** Longer lines go on in the next one, after a blank; no character is torn apart. */
    private void line(String content) {
        int bytes = 0;
        for (int at = 0; at < content.length(); ) {
            int c = content.codePointAt(at);
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(c);
            bytes += size;
            at += Character.charCount(c);
        }
        text.append("\r\n");
    }
}
