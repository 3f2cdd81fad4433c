package org.engagementadvisor.rules.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.customer.CustomerJson;
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
    private final Streams streams;

    AdviceApi(RuleBook rules, Clock clock, Offer offer, Streams streams) {
        this.streams = streams;
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
                            + " A problem stands in the place of a customer of a list that is faulty or for whom the rules go wrong.")
    @RequestBody(
            required = true,
            description =
                    "a customer, or a list of customers; how large and how many they may be stands in README (`--limit`)",
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
    void advise(
            HttpServletRequest request,
            HttpServletResponse response,
            @Parameter(description = "day to advise for, such as 2026-01-31; today if absent")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf,
            @Parameter(description = "strategy of the rule book; its own if absent")
                    @RequestParam(required = false)
                    @Nullable
                    String strategy)
            throws IOException {
        RefusedRequest.refuseOddParameters(request, PARAMETERS);
        var chosen = strategy(strategy);
        var day = RefusedRequest.day(asOf, clock);
        var body = Body.bytes(request);
        streams.answer(request, response, () -> advice(body, day, chosen));
    }

    private Iterator<byte[]> advice(byte[] body, LocalDate day, @Nullable String strategy) {
        return CustomerJson.isList(body)
                ? new AdviceList(rules, Body.list(body), day, strategy)
                : List.of(AdviceJson.line(rules.advise(Body.one(body, rules), day, strategy)))
                        .iterator();
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
