package org.engagementadvisor.register.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.rules.BookWords;
import org.jspecify.annotations.Nullable;

/**
 * For how long a price is to be agreed, and from when on it may be left.
 *
 * @param months 1 to 120; null if it was not told or cannot be
 * @param leave the months after which it may be left, below {@code months}; null if it may not
 */
record PriceTerm(
        String typedMonths,
        String typedLeave,
        @Nullable Integer months,
        @Nullable Integer leave) {
    static final String MONTHS = "termMonths";
    static final String LEAVE = "leaveAfterMonths";

    private static final int MOST = 120;
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    /** A figure of a price over its term, in words; null where it is unknown. */
    record Line(String key, @Nullable String figure) {}

    static PriceTerm typed(Map<String, String> typed) {
        var months = typed.getOrDefault(MONTHS, "");
        var leave = typed.getOrDefault(LEAVE, "");
        return new PriceTerm(months, leave, number(months, MOST), number(leave, MOST));
    }

    private static @Nullable Integer number(String text, int most) {
        return text.matches("[0-9]{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most
                ? Integer.valueOf(text)
                : null;
    }

    boolean isMonthsWrong() {
        return !typedMonths.isEmpty() && months == null;
    }

    /** Also if it may be left when it is over, which is no way out, or if nobody says how long it lasts. */
    boolean isLeaveWrong() {
        return !typedLeave.isEmpty() && (leave == null || months == null || leave >= months);
    }

    /** What margins of a year come to over the term, and up to the way out; nothing if no term was told. */
    List<Line> of(@Nullable BigDecimal before, @Nullable BigDecimal after, BookWords words) {
        if (months == null || isLeaveWrong()) {
            return List.of();
        }
        List<Line> lines = new ArrayList<>();
        var whole = over(after, months);
        var wholeBefore = over(before, months);
        lines.add(line("before", wholeBefore, words));
        lines.add(line("after", whole, words));
        lines.add(line("change", less(whole, wholeBefore), words));
        if (leave != null) {
            var left = over(after, leave);
            lines.add(line("left", left, words));
            lines.add(line("missed", less(whole, left), words));
        }
        return lines;
    }

    private static @Nullable BigDecimal over(@Nullable BigDecimal year, int months) {
        return year == null ? null : year.multiply(BigDecimal.valueOf(months)).divide(YEAR, 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal less(@Nullable BigDecimal amount, @Nullable BigDecimal other) {
        return amount == null || other == null ? null : amount.subtract(other);
    }

    private static Line line(String key, @Nullable BigDecimal amount, BookWords words) {
        return new Line(key, amount == null ? null : words.wholeMoney(amount));
    }
}
