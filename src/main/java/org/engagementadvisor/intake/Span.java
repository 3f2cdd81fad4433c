package org.engagementadvisor.intake;

import java.time.LocalDate;
import org.engagementadvisor.document.Quote;
import org.jspecify.annotations.Nullable;

/** How far the figures of performance reach back from the as-of date: 1 to 120 months, or all that the lines cover (null). */
public record Span(@Nullable Integer months) {
    /** From the first line on. */
    public static final Span ALL = new Span(null);

    static final int MOST = 120;

    public Span {
        if (months != null && (months < 1 || months > MOST)) {
            throw new IllegalArgumentException("found `" + months + "`, expected 1 to " + MOST + " months or `all`");
        }
    }

    /**
     * Reads {@code 12} or {@code all}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Span parse(String text) {
        if (text.equals("all")) {
            return ALL;
        }
        if (text.matches("[0-9]{1,3}")) {
            return new Span(Integer.valueOf(text));
        }
        throw new IllegalArgumentException("found " + Quote.of(text) + ", expected 1 to " + MOST + " months or `all`");
    }

    /** The day after the as-of date is counted back from, so that a period that ends with a month is made of whole months. */
    LocalDate from(LocalDate asOf, int periods) {
        return months == null ? LocalDate.of(1, 1, 1) : asOf.plusDays(1).minusMonths((long) months * periods);
    }

    /** Months of the period; for {@link #ALL} the calendar months from the first line's to the as-of date's. */
    int monthsUntil(LocalDate asOf, @Nullable LocalDate firstLine) {
        if (months != null) {
            return months;
        }
        return firstLine == null ? 1 : monthOf(asOf) - monthOf(firstLine) + 1;
    }

    /** Whether lines that begin with this one cover the period before, by calendar months. */
    boolean isCoveredBefore(LocalDate asOf, @Nullable LocalDate firstLine) {
        return months != null && firstLine != null && monthOf(firstLine) <= monthOf(from(asOf, 2));
    }

    private static int monthOf(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue();
    }
}
