package org.engagementadvisor;

import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.advice.Reason;
import org.engagementadvisor.advice.Recommendation;
import org.jspecify.annotations.Nullable;

/** A recommendation of which only that is known. */
public final class Recommended {
    private Recommended() {}

    public static Recommendation of(
            String code, String kind, String headline, @Nullable String owner, LocalDate due, List<Reason> reasons) {
        return new Recommendation(
                code, kind, null, 1, null, "open", null, headline, owner, List.of(), due, false, null, null, null, null,
                null, List.of(), reasons, List.of());
    }
}
