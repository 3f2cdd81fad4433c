package org.engagementadvisor.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * A time as one speaks of it.
 *
 * @param unit in what is counted, as its message is called
 * @param exact the time itself
 */
record Ago(String unit, long count, String exact) {
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int DAYS_OF_WEEKS = 14;
    private static final int DAYS_OF_MONTHS = 61;

    static Ago of(Instant time, LocalDate today) {
        var at = time.atZone(ZoneId.systemDefault());
        var day = at.toLocalDate();
        var exact = EXACT.format(at);
        long days = ChronoUnit.DAYS.between(day, today);
        if (days < 2) {
            return new Ago(days == 1 ? "yesterday" : "today", days, exact);
        }
        if (days < DAYS_OF_WEEKS) {
            return new Ago("days", days, exact);
        }
        if (days < DAYS_OF_MONTHS) {
            return new Ago("weeks", days / 7, exact);
        }
        long months = Period.between(day, today).toTotalMonths();
        return months < 24 ? new Ago("months", months, exact) : new Ago("years", months / 12, exact);
    }
}
