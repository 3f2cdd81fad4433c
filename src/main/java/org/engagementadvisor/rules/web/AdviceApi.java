package org.engagementadvisor.rules.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.rules.AdviceOrConflict;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Advises on customers. */
@RestController
@Tag(name = "Advice")
final class AdviceApi {
    private static final List<String> PARAMETERS = List.of("asOf", "strategy");

    private final RuleBook rules;
    private final Clock clock;
    private final Offer offer;

    AdviceApi(RuleBook rules, Clock clock, Offer offer) {
        this.rules = rules;
        this.clock = clock;
        this.offer = offer;
    }

    /** The body is read by the strict reader of customers, so that all its faults are told at once. */
    @PostMapping(
            path = "/api/advice",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Advise on a customer or a list of customers",
            description =
                    "One customer gives one advice; a list gives a list in the same order. Facts that are absent are unknown."
                            + " Where the rules contradict each other for a customer of a list, a problem stands in its place.")
    @RequestBody(
            required = true,
            description = "a customer, or a list of customers; how large and how many they may be stands in README (`--limit`)",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Customers")))
    @ApiResponse(
            responseCode = "200",
            description = "decisions, recommendations and data gaps, each with its reasons",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(oneOf = {Advice.class, Advice[].class})))
    @RefusesFaulty
    byte[] advise(
            HttpServletRequest request,
            @Parameter(description = "day to advise for, such as 2026-01-31; today if absent")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "strategy of the rule book; its own if absent")
                    @RequestParam(required = false)
                    @Nullable
                    String strategy)
            throws IOException {
        RefusedRequest.refuseOtherParameters(request, PARAMETERS);
        var chosen = strategy(strategy);
        var body = Body.read(request.getInputStream(), rules);
        var day = asOf == null ? LocalDate.now(clock) : asOf;
        if (!body.isList()) {
            return AdviceJson.line(rules.advise(body.customers().get(0), day, chosen));
        }
        var answers = AdviceOrConflict.of(rules, body.customers(), day, chosen);
        return AdviceJson.line(
                answers.stream().map(AdviceApi::logged).map(NoAdvice::orAdvice).toList());
    }

    private static AdviceOrConflict logged(AdviceOrConflict answer) {
        if (answer.conflict() != null) {
            Problems.log(answer.conflict());
        }
        return answer;
    }

    private @Nullable String strategy(@Nullable String asked) {
        if (asked == null) {
            return offer.strategy();
        }
        if (!rules.strategies().contains(asked)) {
            throw RefusedRequest.parameter("strategy", asked, "one of " + String.join(", ", rules.strategies()));
        }
        return asked;
    }
}
