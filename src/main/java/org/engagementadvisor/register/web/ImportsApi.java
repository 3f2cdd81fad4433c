package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.DigestInputStream;
import java.util.List;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.lines.UnsuitableFile;
import org.engagementadvisor.once.Answered;
import org.engagementadvisor.once.Asked;
import org.engagementadvisor.once.Once;
import org.engagementadvisor.register.ImportJob;
import org.engagementadvisor.register.Imports;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Files of customers, worked off in the background. */
@RestController
@Tag(name = "Imports")
final class ImportsApi {
    private static final String PATH = "/api/imports";
    private static final int LATEST = 50;

    private final Imports imports;
    private final Once once;
    private final JsonMapper mapper;
    private final Audit audit;

    ImportsApi(Imports imports, Once once, JsonMapper mapper, Audit audit) {
        this.imports = imports;
        this.once = once;
        this.mapper = mapper;
        this.audit = audit;
    }

    // A form would be read for its parameters, and nothing be left of the file.
    @PostMapping(
            path = PATH,
            consumes = "!" + MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Hand in a file of customers",
            description =
                    "The body is the file itself, NDJSON, JSON or CSV by its name, or a ZIP file of exports with the"
                            + " `intake.yaml` that says how they are read. Handing it in again changes"
                            + " nothing.")
    @ApiResponse(
            responseCode = "202",
            description = "it waits to be worked off",
            content = @Content(schema = @Schema(implementation = ImportJob.class)))
    @Parameter(in = ParameterIn.HEADER, name = Asked.KEY, description = Asked.DESCRIPTION)
    ResponseEntity<byte[]> start(
            HttpServletRequest request,
            @Parameter(hidden = true) Who who,
            @Parameter(description = "name of the file, such as customers.ndjson") @RequestParam String name,
            @Parameter(description = "of exports, the last day that is read; today if absent")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = "of exports, the months of their figures or `all`; 12 if absent")
                    @RequestParam(required = false)
                    @Nullable
                    String months)
            throws IOException {
        RefusedRequest.refuseOddParameters(request, List.of("name", "asOf", "months"));
        RefusedRequest.refusePacked(request);
        Asked.refuseOddKey(request);
        try {
            var digest = Asked.digest(request);
            var bytes = new DigestInputStream(request.getInputStream(), digest);
            var received = imports.receive(name, bytes, who.name(), ExportsRead.asOf(asOf), ExportsRead.span(months));
            return released(received, Asked.of(request, who, digest, null)).sent();
        } catch (UnsuitableFile unsuitable) {
            throw RefusedRequest.parameter("name", name, Imports.ENDINGS);
        }
    }

    /** What was handed in before is received again, to be known, but not worked off. */
    private Answered released(ImportJob received, Asked asked) {
        var place = PATH + "/" + received.id();
        boolean isReleased = false;
        try {
            var answer = once.answer(
                    asked,
                    () -> new Answered(
                            HttpStatus.ACCEPTED, place, mapper.writeValueAsString(imports.release(received))));
            isReleased = place.equals(answer.location());
            if (isReleased) {
                audit.note(ImportPages.HANDED_IN, null, received.id() + " " + received.name());
            }
            return answer;
        } finally {
            if (!isReleased) {
                imports.discard(received);
            }
        }
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The latest imports, and how far each is")
    List<ImportJob> all() {
        return imports.jobs(LATEST);
    }

    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "How far an import is")
    ImportJob job(@PathVariable long id) {
        return imports.job(id).orElseThrow(() -> none(id));
    }

    @GetMapping(path = PATH + "/{id}/rejects", produces = "text/csv")
    @Operation(summary = "The lines of an import that were rejected, and why")
    byte[] rejects(@PathVariable long id) {
        return imports.rejects(job(id).id());
    }

    static RefusedRequest none(long id) {
        return RefusedRequest.notFound("id", String.valueOf(id), "the number of an import");
    }
}
