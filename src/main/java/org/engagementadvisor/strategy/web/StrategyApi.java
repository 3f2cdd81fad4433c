package org.engagementadvisor.strategy.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.reading.StrategyPage.Step;
import org.engagementadvisor.rules.RulesInForce;
import org.engagementadvisor.rules.web.Body;
import org.engagementadvisor.rules.web.Precondition;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.rules.web.RefusesFaulty;
import org.engagementadvisor.strategy.KeptStrategy;
import org.engagementadvisor.strategy.Strategies;
import org.engagementadvisor.strategy.StrategyDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The strategies that people write. */
@RestController
@Tag(name = "Strategies")
final class StrategyApi {
    private static final String PATH = "/api/customers/{id}/strategy";

    private final SeenStrategies seen;
    private final Strategies strategies;
    private final RulesInForce inForce;
    private final Audit audit;

    StrategyApi(SeenStrategies seen, Strategies strategies, RulesInForce inForce, Audit audit) {
        this.seen = seen;
        this.strategies = strategies;
        this.inForce = inForce;
        this.audit = audit;
    }

    /**
     * @param proposed destination, focus and selling in as the rules propose them
     * @param history what people wrote, the latest, which counts, first
     */
    record Answer(List<Step> proposed, List<Written> history) {}

    /** @param takenFrom the version that was taken again, 0 for what is proposed; absent where it was written */
    record Written(int version, JsonNode strategy, @Nullable Integer takenFrom, String by, Instant at) {
        static Written of(KeptStrategy kept) {
            return new Written(
                    kept.version(), StrategyDocument.tree(kept.strategy()), kept.takenFrom(), kept.by(), kept.at());
        }
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "What people wrote of the strategy for a customer, beside what the rules propose",
            description = "Its ETag names the version; `\"0\"` if nobody ever wrote anything.")
    ResponseEntity<Answer> strategy(@Parameter(hidden = true) Who who, @PathVariable String id) {
        var found = seen.of(id, who);
        audit.note("customer seen", id, null);
        return answer(found);
    }

    private static ResponseEntity<Answer> answer(SeenStrategy found) {
        return ResponseEntity.ok()
                .eTag(tag(found))
                .body(new Answer(
                        found.proposed(),
                        found.history().stream().map(Written::of).toList()));
    }

    @PutMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Write the strategy for a customer",
            description =
                    "All that people say of it: what is absent is left to the rules from now on. With `If-Match`, only if"
                            + " nobody has written since. The customer is advised again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(ref = "#/components/schemas/Customer.Strategy")))
    @RefusesFaulty
    ResponseEntity<Answer> write(
            HttpServletRequest request,
            @Parameter(hidden = true) Who who,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch)
            throws IOException {
        var found = seen.of(id, who);
        var strategy = SaidStrategy.of(document(request), inForce.current());
        Precondition.refuse(ifMatch, null, tag(found));
        try {
            strategies.write(id, found.version(), strategy, who.name());
        } catch (OptimisticLockingFailureException quicker) {
            throw RefusedRequest.changedMeanwhile(
                    HttpHeaders.IF_MATCH, "version " + found.version(), "the version of somebody quicker");
        } catch (ConcurrencyFailureException busy) {
            throw RefusedRequest.others();
        }
        audit.note("strategy written", id, null);
        return answer(seen.of(id, who));
    }

    private static JsonNode document(HttpServletRequest request) throws IOException {
        var faults = new Faults();
        var read = Node.read(Body.bytes(request), "body.json", faults);
        faults.refuse(RefusedRequest::faulty);
        return read.orElseThrow().json();
    }

    private static String tag(SeenStrategy found) {
        return "\"" + found.version() + "\"";
    }
}
