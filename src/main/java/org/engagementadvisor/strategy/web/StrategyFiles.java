package org.engagementadvisor.strategy.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.reading.StrategyPage;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The strategy page on paper. */
@Hidden
@RestController
final class StrategyFiles {
    private final Pages pages;
    private final SeenStrategies seen;
    private final Audit audit;

    StrategyFiles(Pages pages, SeenStrategies seen, Audit audit) {
        this.pages = pages;
        this.seen = seen;
        this.audit = audit;
    }

    @GetMapping(path = "/customers/{id}/strategy.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(
            HttpServletRequest request,
            Who who,
            @PathVariable String id,
            @RequestParam(defaultValue = StrategyPage.INTERNAL) String edition) {
        RefusedRequest.refuseOddParameters(request, List.of("edition"));
        SeenStrategies.edition(edition);
        var found = seen.of(id, who);
        var page = found.page(edition);
        if (page == null || page.steps().isEmpty()) {
            throw RefusedRequest.notFound(
                    "edition", edition, page == null ? "a customer on which there is advice" : page.missing());
        }
        audit.note("strategy handed out", id, edition);
        var isOurs = edition.equals(StrategyPage.INTERNAL);
        var name = "strategy-" + id + (isOurs ? "-internal.pdf" : ".pdf");
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(StrategyPdf.of(page, found.day(), isOurs ? written(found) : null, pages.locale(request)));
    }

    private static StrategyPdf.@Nullable Written written(SeenStrategy found) {
        var kept = found.written();
        return kept == null || kept.isNothing()
                ? null
                : new StrategyPdf.Written(kept.by(), found.words().day(kept.on(), null), kept.version());
    }
}
