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

    /** The first day of so many periods up to the as-of date. */
    LocalDate from(LocalDate asOf, int periods) {
        return months == null ? LocalDate.of(1, 1, 1) : back(asOf, months * periods);
    }

    /** Where the last day ends a month, the months are whole ones: from 1 March to 28 or 29 February. */
    private static LocalDate back(LocalDate last, int months) {
        var next = last.plusDays(1);
        return next.getDayOfMonth() == 1
                ? next.minusMonths(months)
                : last.minusMonths(months).plusDays(1);
    }
}
