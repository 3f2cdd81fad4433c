package org.engagementadvisor.work.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.work.State;
import org.engagementadvisor.work.ToDo;
import org.junit.jupiter.api.Test;

class CalendarTextTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 7, 6);

    private static String of(String headline, LocalDate due) {
        var toDo = new ToDo(
                7,
                "a",
                "Hotel",
                null,
                "X-1",
                null,
                "care",
                headline,
                null,
                null,
                due,
                false,
                null,
                null,
                1,
                true,
                State.OPEN,
                null,
                null,
                null,
                null,
                null);
        return new String(
                CalendarText.of(List.of(toDo), MONDAY.plusDays(1), MONDAY, Instant.parse("2026-07-07T08:00:00Z")),
                StandardCharsets.UTF_8);
    }

    @Test
    void putsWhatIsDueInTheWeekOnItsDayAndAllElseOnTheRestOfTheWeek() {
        assertThat(of("Call", MONDAY.plusDays(3)))
                .contains("DTSTART;VALUE=DATE:20260709\r\nDTEND;VALUE=DATE:20260710\r\n");
        for (var due : new LocalDate[] {null, MONDAY.minusDays(9), MONDAY.plusDays(30)}) {
            assertThat(of("Call", due)).contains("DTSTART;VALUE=DATE:20260707\r\nDTEND;VALUE=DATE:20260713\r\n");
        }
    }

    @Test
    void letsNoTextBecomeAnotherLineOfTheCalendar() {
        assertThat(of("a; b, c \\ d\r\nEND:VCALENDAR", null))
                .contains("SUMMARY:Hotel: a\\; b\\, c \\\\ d\\nEND:VCALENDAR\r\n");
    }

    @Test
    void foldsLongLinesBetweenCharacters() {
        var text = of("ä".repeat(200), null);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("ä".repeat(200));
    }
}
