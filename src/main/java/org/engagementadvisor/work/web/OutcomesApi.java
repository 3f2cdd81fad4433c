package org.engagementadvisor.work.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.work.Outcomes;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came of recommendations, for programs. */
@RestController
@Tag(name = "Work")
final class OutcomesApi {
    private final Outcomes outcomes;

    OutcomesApi(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @GetMapping(path = "/api/outcomes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "What came of recommendations by the row that made them, what people overrode, and what showing them does",
            description =
                    "Each rate has its interval; `claim` says whether chance explains how it differs from what the"
                            + " tables claimed. An account manager gets the figures of their own customers.")
    Outcomes.Figures outcomes(HttpServletRequest request, @Parameter(hidden = true) Who who) {
        RefusedRequest.refuseOddParameters(request, List.of());
        return outcomes.of(who.seesOnly());
    }
}
