package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.lines.UnsuitableFile;
import org.engagementadvisor.register.ImportJob;
import org.engagementadvisor.register.Imports;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of customers, worked off in the background. */
@RestController
@Tag(name = "Imports")
final class ImportsApi {
    private static final String PATH = "/api/imports";
    private static final int LATEST = 50;

    private final Imports imports;

    ImportsApi(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(path = PATH, consumes = MediaType.ALL_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Hand in a file of customers",
            description =
                    "The body is the file itself, NDJSON, JSON or CSV by its name. Handing it in again changes nothing.")
    ResponseEntity<ImportJob> start(
            HttpServletRequest request,
            @Parameter(hidden = true) Who who,
            @Parameter(description = "name of the file, such as customers.ndjson") @RequestParam String name)
            throws IOException {
        RefusedRequest.refuseOddParameters(request, List.of("name"));
        RefusedRequest.refusePacked(request);
        try {
            var job = imports.start(name, request.getInputStream(), who.name());
            return ResponseEntity.accepted()
                    .location(URI.create(PATH + "/" + job.id()))
                    .body(job);
        } catch (UnsuitableFile unsuitable) {
            throw RefusedRequest.parameter("name", name, CustomerFile.ENDINGS);
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

    private static RefusedRequest none(long id) {
        return RefusedRequest.notFound("id", String.valueOf(id), "the number of an import");
    }
}
