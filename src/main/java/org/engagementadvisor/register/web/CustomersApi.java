package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.advice.AdviceJson;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.register.Cause;
import org.engagementadvisor.register.ChangedMeanwhile;
import org.engagementadvisor.register.HoldOut;
import org.engagementadvisor.register.KeptCustomer;
import org.engagementadvisor.register.Recorded;
import org.engagementadvisor.register.Recording;
import org.engagementadvisor.register.Register;
import org.engagementadvisor.register.Replay;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.RulesInForce;
import org.engagementadvisor.rules.web.Body;
import org.engagementadvisor.rules.web.IncludedParts;
import org.engagementadvisor.rules.web.Precondition;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.rules.web.RefusesFaulty;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers that are kept: what is known of them and what is advised. */
@RestController
@Tag(name = "Customers")
final class CustomersApi {
    private static final String SOURCE = "API";
    private static final int FEW = 50;
    private static final int MANY = 500;

    private final Register register;
    private final SeenCustomers seen;
    private final Recording recording;
    private final Standings standings;
    private final Replay replay;
    private final HoldOut holdOut;
    private final RulesInForce inForce;
    private final Audit audit;
    private final CustomerJson json = CustomerJson.strict();

    CustomersApi(
            Register register,
            SeenCustomers seen,
            Recording recording,
            Standings standings,
            Replay replay,
            HoldOut holdOut,
            RulesInForce inForce,
            Audit audit) {
        this.register = register;
        this.seen = seen;
        this.recording = recording;
        this.standings = standings;
        this.replay = replay;
        this.holdOut = holdOut;
        this.inForce = inForce;
        this.audit = audit;
    }

    @GetMapping(path = "/api/customers", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List customers in order of their ids, each with its decisions and what to do first")
    Listing list(
            HttpServletRequest request,
            @Parameter(hidden = true) Who who,
            @Parameter(description = "letters of the id or name") @RequestParam(required = false) @Nullable String q,
            @Parameter(description = "id of the last customer of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "how many, at most 500; 50 if absent") @RequestParam(required = false) @Nullable
                    Integer size) {
        RefusedRequest.refuseOddParameters(request, List.of("q", "after", "size"));
        int most = size == null ? FEW : size;
        if (most < 1 || most > MANY) {
            throw RefusedRequest.parameter("size", String.valueOf(most), "1 to " + MANY);
        }
        standings.refuseWhileReading();
        return Listing.of(
                standings.all(), who, q, after, most, inForce.current().summary());
    }

    @GetMapping(path = "/api/customers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What is known of a customer; its ETag names the version")
    ResponseEntity<byte[]> customer(@Parameter(hidden = true) Who who, @PathVariable String id) {
        var kept = seen.customer(id, who);
        audit.note("customer seen", id, null);
        return ResponseEntity.ok().eTag(tag(kept)).body(json.write(kept.customer()));
    }

    @PutMapping(
            path = "/api/customers/{id}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Say what is known of a customer, and get the advice",
            description =
                    "All that is known: what is absent is unknown from now on. With `If-Match`, only if nobody has changed it"
                            + " since; with `If-None-Match: *`, only if there is none.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Customer")))
    @RefusesFaulty
    ResponseEntity<byte[]> keep(
            HttpServletRequest request,
            @Parameter(hidden = true) Who who,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch)
            throws IOException {
        var rules = inForce.current();
        var customer = Body.one(Body.bytes(request), read -> {
            List<Fault> faults = new ArrayList<>(rules.unknownTerms(read));
            if (!read.id().equals(id)) {
                faults.add(new Fault(Place.within("/id"), Quote.of(read.id()), "`" + id + "`, as in the address"));
            }
            return faults;
        });
        var before = register.customer(id);
        before.filter(kept -> !who.sees(kept.customer().accountManager())).ifPresent(kept -> {
            throw SeenCustomers.none(id);
        });
        if (!who.sees(customer.accountManager())) {
            throw RefusedRequest.parameter(
                    "/accountManager", String.valueOf(customer.accountManager()), "`" + who.seller() + "`, who asks");
        }
        Precondition.refuse(ifMatch, ifNoneMatch, before.map(CustomersApi::tag).orElse(null));
        boolean isConditional = ifMatch != null || ifNoneMatch != null;
        int version = before.map(KeptCustomer::version).orElse(0);
        var recorded = recorded(customer, isConditional ? version : null, who);
        audit.note("customer changed", id, null);
        var status = recorded.get(id) == Recorded.ADDED ? HttpStatus.CREATED : HttpStatus.OK;
        try {
            return ResponseEntity.status(status)
                    .eTag(tag(seen.customer(id, who)))
                    .body(advised(id, Set.of()));
        } catch (RuleConflict conflict) {
            throw RuleConflict.at(conflict.place(), "what is known is kept, and " + conflict.getMessage(), conflict);
        }
    }

    /** @param version null is any */
    private Map<String, Recorded> recorded(Customer customer, @Nullable Integer version, Who who) {
        try {
            return version == null
                    ? recording.record(List.of(customer), SOURCE, who.name(), Cause.FACTS)
                    : recording.record(customer, version, SOURCE, who.name(), Cause.FACTS);
        } catch (ChangedMeanwhile quicker) {
            throw RefusedRequest.changedMeanwhile(
                    HttpHeaders.IF_MATCH, "version " + version, "version " + quicker.version());
        } catch (ConcurrencyFailureException busy) {
            throw RefusedRequest.others();
        }
    }

    @GetMapping(path = "/api/customers/{id}/advice", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "The latest advice on a customer, with the parts asked for by `include`",
            description = "Of a customer who is held out, it recommends nothing but what must be done.")
    ResponseEntity<byte[]> advice(
            HttpServletRequest request,
            @Parameter(hidden = true) Who who,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String include) {
        RefusedRequest.refuseOddParameters(request, List.of("include"));
        seen.customer(id, who);
        audit.note("customer seen", id, null);
        return ResponseEntity.ok().body(advised(id, IncludedParts.of(include)));
    }

    private byte[] advised(String id, Set<AdvicePart> parts) {
        var standing = standings.of(id);
        if (standing == null) {
            throw RefusedRequest.notFound("id", id, "an advised customer");
        }
        if (standing.log() == null) {
            throw RuleConflict.at(
                    Objects.requireNonNullElse(standing.faultPlace(), ""), String.valueOf(standing.fault()), null);
        }
        if (parts.isEmpty()) {
            var entry = register.entry(standing.log()).orElseThrow();
            return holdOut.shown(entry).advice().getBytes(StandardCharsets.UTF_8);
        }
        var advice = replay.of(standing.log()).orElseThrow().advice();
        return AdviceJson.writer(parts).writeValueAsBytes(advice == null ? null : holdOut.shown(advice));
    }

    private static String tag(KeptCustomer kept) {
        return "\"" + kept.version() + "\"";
    }
}
