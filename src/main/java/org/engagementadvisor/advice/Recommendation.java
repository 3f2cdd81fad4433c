package org.engagementadvisor.advice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to do, or to leave.
 *
 * @param code the row that recommends it
 * @param kind warning, recovery, discovery, care, …: a term of the rule book
 * @param item the product area it is about, if one
 * @param owner the function that does it
 */
public record Recommendation(
        String code,
        String kind,
        @Nullable String item,
        String headline,
        @Nullable String owner,
        @Nullable LocalDate due,
        List<Reason> reasons) {

    public Recommendation {
        reasons = List.copyOf(reasons);
    }
}
