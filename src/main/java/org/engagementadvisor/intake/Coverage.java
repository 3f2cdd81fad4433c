package org.engagementadvisor.intake;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.intake.IntakeSummary.Gap;
import org.engagementadvisor.intake.IntakeSummary.Period;

/**
 * What of a period the lines cover: all but the stretches of more than {@code silence} days in which nobody bought anything, since an
 * export that lacks them looks just so.
 *
 * @param days with used lines, in their order
 */
record Coverage(List<LocalDate> days, int silence) {
    private static final double MONTHS_OF_A_DAY = 12 / 365.25;

    static Coverage of(Database database, int silence) throws SQLException {
        var days = new ArrayList<LocalDate>();
        database.query(
                "SELECT DISTINCT ordered_on FROM lines ORDER BY ordered_on",
                row -> days.add(row.getDate(1).toLocalDate()));
        return new Coverage(days, silence);
    }

    Period period(Span span, LocalDate asOf) {
        var months = span.months();
        boolean isAll = months == null;
        var from = isAll && !days.isEmpty() ? days.get(0) : span.from(asOf, 1);
        if (days.isEmpty() || from.isAfter(asOf)) {
            return new Period(from, 0, null, false, List.of());
        }
        var gaps = gaps(from, asOf);
        int all = days(from, asOf);
        int covered = all - gaps.stream().mapToInt(Gap::days).sum();
        boolean isExact = months != null && gaps.isEmpty();
        int whole = isExact ? months : covered == 0 ? 0 : Math.max(1, (int) Math.round(covered * MONTHS_OF_A_DAY));
        boolean beforeKnown =
                !isAll && gaps(span.from(asOf, 2), from.minusDays(1)).isEmpty();
        return new Period(from, whole, isExact ? null : Integer.valueOf(covered), beforeKnown, gaps);
    }

    private static int days(LocalDate from, LocalDate until) {
        return (int) ChronoUnit.DAYS.between(from, until) + 1;
    }

    /** Of what lies between the two days; a stretch that begins or ends outside of them is long or short as a whole. */
    private List<Gap> gaps(LocalDate from, LocalDate until) {
        var gaps = new ArrayList<Gap>();
        var last = from.minusDays(1);
        boolean isBehindALine = false;
        for (var day : days) {
            if (day.isBefore(from)) {
                last = day;
                continue;
            }
            add(gaps, last, day, from, until);
            last = day;
            if (day.isAfter(until)) {
                isBehindALine = true;
                break;
            }
        }
        if (!isBehindALine) {
            add(gaps, last, until.plusDays(1), from, until);
        }
        return gaps;
    }

    private void add(List<Gap> gaps, LocalDate last, LocalDate next, LocalDate from, LocalDate until) {
        if (ChronoUnit.DAYS.between(last, next) <= silence) {
            return;
        }
        var first = last.isBefore(from) ? from : last.plusDays(1);
        var end = next.isAfter(until) ? until : next.minusDays(1);
        if (!end.isBefore(first)) {
            gaps.add(new Gap(first, end));
        }
    }
}
