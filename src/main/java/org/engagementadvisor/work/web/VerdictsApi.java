package org.engagementadvisor.work.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.once.Answered;
import org.engagementadvisor.once.Asked;
import org.engagementadvisor.once.Once;
import org.engagementadvisor.rules.web.Body;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.work.JudgedDecision;
import org.engagementadvisor.work.KeptVerdict;
import org.engagementadvisor.work.Verdicts;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What people say of decisions. */
@RestController
@Tag(name = "Verdicts")
final class VerdictsApi {
    private static final String PATH = "/api/customers/{id}/verdicts";

    private final Verdicts verdicts;
    private final Once once;
    private final JsonMapper mapper;
    private final Seen seen;
    private final Audit audit;
    private final Clock clock;

    VerdictsApi(Verdicts verdicts, Once once, JsonMapper mapper, Seen seen, Audit audit, Clock clock) {
        this.verdicts = verdicts;
        this.once = once;
        this.mapper = mapper;
        this.seen = seen;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param history the latest first, what was taken back too */
    record Answer(List<JudgedDecision> decisions, List<KeptVerdict> history) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Each decision on which people may have a word: proposal, verdict, and what counts")
    Answer verdicts(@Parameter(hidden = true) Who who, @PathVariable String id) {
        seen.customer(id, who);
        return new Answer(verdicts.judged(id), verdicts.history(id));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Confirm or override a decision",
            description = "`{\"decision\": \"level\", \"value\": \"consultative\", \"reason\": \"…\", \"until\":"
                    + " \"2026-12-31\"}`; `until` may be absent. It takes the place of the verdict before; the"
                    + " customer is advised again.")
    @ApiResponse(
            responseCode = "200",
            description = "all decisions as they are now",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @Parameter(in = ParameterIn.HEADER, name = Asked.KEY, description = Asked.DESCRIPTION)
    ResponseEntity<byte[]> give(HttpServletRequest request, @Parameter(hidden = true) Who who, @PathVariable String id)
            throws IOException {
        seen.customer(id, who);
        var body = Body.bytes(request);
        var digest = Asked.digest(request);
        digest.update(body);
        var asked = Asked.of(request, who, digest, id);
        return once.answer(asked, () -> given(body, who, id)).sent();
    }

    private Answered given(byte[] body, Who who, String id) {
        var fields = Fields.of(body, SaidVerdict.FIELDS);
        var said = SaidVerdict.of(fields, verdicts.judged(id), LocalDate.now(clock));
        verdicts.give(id, said.decision(), said.value(), said.reason(), said.until(), who.name());
        audit.note("verdict given", id, said.told());
        return new Answered(HttpStatus.OK, null, mapper.writeValueAsString(verdicts(who, id)));
    }

    @DeleteMapping(PATH + "/{decision}")
    @Operation(summary = "Take a verdict back: the rules decide again")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@Parameter(hidden = true) Who who, @PathVariable String id, @PathVariable String decision) {
        seen.customer(id, who);
        if (!verdicts.takeBack(id, decision, who.name())) {
            throw RefusedRequest.notFound("decision", decision, "a decision on which there is a verdict");
        }
        audit.note("verdict taken back", id, decision);
    }
}
