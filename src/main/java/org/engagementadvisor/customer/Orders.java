package org.engagementadvisor.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When and how often the customer orders. {@code usualIntervalDays} is stated by people or the median gap between order days,
 * above 0; {@code gaps} is the number of gaps behind it. {@code inPeriod} are those of the {@code count} that are of the period of
 * {@link Performance}.
 */
public record Orders(
        @Nullable LocalDate last,
        @Nullable Integer count,
        @Nullable Integer inPeriod,
        @Nullable BigDecimal usualIntervalDays,
        @Nullable Integer gaps,
        @Nullable List<Purchase> recent,
        @Nullable Quotations quotations) {
    public Orders {
        Check.count("count", count);
        Check.count("inPeriod", inPeriod);
        Check.aboveZero("usualIntervalDays", usualIntervalDays);
        Check.count("gaps", gaps);
        recent = Check.list("recent", recent);
    }

    /** One purchase; the amount is net and negative for a return. */
    public record Purchase(
            String id,
            @Nullable String product,
            @Nullable String area,
            LocalDate date,
            @Nullable BigDecimal amount,
            @Nullable Boolean cancelled) {
        public Purchase {
            Check.known("id", id);
            Check.id("id", id);
            product = Check.term("product", product);
            area = Check.term("area", area);
            Check.known("date", date);
            Check.number("amount", amount);
        }
    }

    /** Quotations we made: how many, their value, how many were won. */
    public record Quotations(
            Integer count,
            @Nullable BigDecimal value,
            @Nullable Integer won) {
        public Quotations {
            Check.known("count", count);
            Check.count("count", count);
            Check.atLeastZero("value", value);
            Check.count("won", won);
            if (won != null && won > count) {
                throw new Refused("won", Found.value(won), "no more than " + count);
            }
        }
    }
}
