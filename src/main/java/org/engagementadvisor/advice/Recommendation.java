package org.engagementadvisor.advice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to do, or to leave.
 *
 * @param code the row that recommends it
 * @param kind warning, recovery, discovery, care, …: a term of the rule book
 * @param item the product area or other thing it is about; absent where that is the customer as a whole
 * @param rank its place among those to be worked on, from 1; absent if it is set aside
 * @param score what its place rests on, from 0 to 100; absent where the rule book does not score recommendations
 * @param standing open, held, yields, rejected, left alone, not now: whether it is to be worked on now, or why not
 * @param note what releases it, or what it yields to; absent where there is nothing to say
 * @param owner the function that does it
 * @param informed the functions that are told
 * @param mustDo whether it comes before all that only pays
 * @param hours what it takes to do it; absent where no table says so
 * @param value absent where no money can be named
 * @param measure by what its success is measured, {@code horizonMonths} by when, {@code firstStep} what to do first
 * @param alerts the names by which it is known to have been sent, one for each purchase that it answers
 * @param reasons the rows that recommend it; several methods may have found the same
 * @param ranking the arithmetic that gave it its place
 */
public record Recommendation(
        String code,
        String kind,
        @Nullable String item,
        @Nullable Integer rank,
        @Nullable BigDecimal score,
        String standing,
        @Nullable String note,
        String headline,
        @Nullable String owner,
        List<String> informed,
        @Nullable LocalDate due,
        boolean mustDo,
        @Nullable BigDecimal hours,
        @Nullable ExpectedValue value,
        @Nullable String measure,
        @Nullable Integer horizonMonths,
        @Nullable String firstStep,
        List<String> alerts,
        List<Reason> reasons,
        List<Reason> ranking) {
    /** The standing of what nothing speaks against but that others come first. */
    public static final String NOT_NOW = "not now";

    public Recommendation {
        informed = List.copyOf(informed);
        alerts = List.copyOf(alerts);
        reasons = List.copyOf(reasons);
        ranking = List.copyOf(ranking);
    }
}
