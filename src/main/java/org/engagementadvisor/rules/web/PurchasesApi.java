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
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.advice.PurchaseAlerts;
import org.engagementadvisor.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers a purchase with what it asks for. */
@RestController
@Tag(name = "Purchases")
final class PurchasesApi {
    private final RulesInForce inForce;
    private final Clock clock;
    private final Streams streams;

    PurchasesApi(RulesInForce inForce, Clock clock, Streams streams) {
        this.streams = streams;
        this.inForce = inForce;
        this.clock = clock;
    }

    @PostMapping(
            path = "/api/purchases",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say what a purchase asks for at once",
            description =
                    "The purchase, with what is known of the customer. Keep the names of the alerts that you pass on"
                            + " among the customer's alertsSent, and each comes once; a cancelled purchase tells which to withdraw;"
                            + " one of a later day asks for nothing yet, and is named.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Purchased")))
    @ApiResponse(
            responseCode = "200",
            description = "the alerts that the purchase causes, each with its reasons, and those to withdraw",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = PurchaseAlerts.class)))
    @RefusesFaulty
    void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            @Parameter(description = "day to answer for, such as 2026-01-31; today if absent")
                    @RequestParam(required = false)
                    @Nullable
                    LocalDate asOf)
            throws IOException {
        RefusedRequest.refuseOddParameters(request, List.of("asOf"));
        var day = RefusedRequest.day(asOf, clock);
        var body = Body.bytes(request);
        streams.answer(request, response, () -> alerts(body, day));
    }

    private Iterator<byte[]> alerts(byte[] body, LocalDate day) {
        var rules = inForce.current();
        var bought = Body.purchase(body, rules);
        return List.of(AdviceJson.line(rules.alerts(bought.customer(), bought.purchase(), day)))
                .iterator();
    }
}
