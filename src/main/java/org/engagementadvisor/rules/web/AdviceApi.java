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
import java.util.Set;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Advises on customers. */
@RestController
@Tag(name = "Advice")
final class AdviceApi {
    private static final List<String> PARAMETERS = List.of("asOf", "strategy", "include");

    private final RulesInForce inForce;
    private final Clock clock;
    private final Offer offer;
    private final Streams streams;

    AdviceApi(RulesInForce inForce, Clock clock, Offer offer, Streams streams) {
        this.streams = streams;
        this.inForce = inForce;
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
                            + " An advice has its verdict, recommendations, data gaps and answers; `include` adds the rest, which"
                            + " is not made otherwise."
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
            description =
                    "verdict, recommendations and data gaps, each with its reasons, answers, and the parts asked for",
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
                    String strategy,
            @Parameter(
                            description =
                                    "what an advice has besides, apart by commas: decisions (how each answer came about, and those"
                                            + " held for once), setAside, page, ranking (the arithmetic behind each place)",
                            example = "decisions,page")
                    @RequestParam(required = false)
                    @Nullable
                    String include)
            throws IOException {
        RefusedRequest.refuseOddParameters(request, PARAMETERS);
        var rules = inForce.current();
        var chosen = strategy(strategy, rules);
        var parts = IncludedParts.of(include);
        var day = RefusedRequest.day(asOf, clock);
        var body = Body.bytes(request);
        streams.answer(request, response, () -> advice(rules, body, day, chosen, parts));
    }

    private static Iterator<byte[]> advice(
            RuleBook rules, byte[] body, LocalDate day, @Nullable String strategy, Set<AdvicePart> parts) {
        if (CustomerJson.isList(body)) {
            return new AdviceList(rules, Body.list(body), day, strategy, parts);
        }
        var advice = rules.advise(List.of(Body.one(body, rules::unknownTerms)), day, strategy, parts);
        return List.of(AdviceJson.writer(parts).writeValueAsBytes(advice.get(0)))
                .iterator();
    }

    private @Nullable String strategy(@Nullable String asked, RuleBook rules) {
        if (asked == null) {
            return offer.strategy();
        }
        if (!rules.strategies().contains(asked)) {
            throw RefusedRequest.parameter("strategy", asked, "one of " + String.join(", ", rules.strategies()));
        }
        return asked;
    }
}
