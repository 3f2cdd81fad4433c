package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.Tab;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.lines.CsvText;
import org.engagementadvisor.lines.UnsuitableFile;
import org.engagementadvisor.register.ImportJob;
import org.engagementadvisor.register.ImportJob.State;
import org.engagementadvisor.register.Imports;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of customers: handed in, how far each is, and what was rejected. */
@Hidden
@RestController
class ImportPages {
    static final String HANDED_IN = "file handed in";

    private static final int LATEST = 20;

    private final Imports imports;
    private final Pages pages;
    private final Audit audit;

    ImportPages(Imports imports, Pages pages, Audit audit) {
        this.imports = imports;
        this.pages = pages;
        this.audit = audit;
    }

    @Bean
    static Tab importsTab() {
        return new Tab(60, "/imports", "imports");
    }

    /** @param at when it was handed in, by the clock of this place */
    record Shown(ImportJob job, String at) {
        private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

        static Shown of(ImportJob job) {
            return new Shown(job, MINUTE.format(job.startedAt().atZone(ZoneId.systemDefault())));
        }
    }

    /** Whether somebody may hand files in. */
    static boolean isFor(Who who) {
        return who.role() == Role.ADMIN || who.role() == Role.ANALYST;
    }

    @GetMapping(path = "/imports", produces = MediaType.TEXT_HTML_VALUE)
    String imports(HttpServletRequest request, @RequestParam(required = false) @Nullable String unsuitable) {
        List<ImportJob> jobs = imports.jobs(LATEST);
        boolean isAtWork = jobs.stream().anyMatch(job -> job.state() == State.RUNNING || job.state() == State.WAITING);
        return pages.of(
                request,
                "register/imports",
                Map.of(
                        "jobs",
                        jobs.stream().map(Shown::of).toList(),
                        "isAtWork",
                        isAtWork,
                        "unsuitable",
                        Objects.requireNonNullElse(unsuitable, "")));
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Void> start(
            Who who,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String months)
            throws IOException {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (var bytes = file.getInputStream()) {
            var job = imports.start(name, bytes, who.name(), ExportsRead.asOf(asOf), ExportsRead.span(months));
            audit.note(HANDED_IN, null, job.id() + " " + job.name());
        } catch (UnsuitableFile unsuitable) {
            return to("/imports?unsuitable=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        }
        return to("/imports");
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    @GetMapping(path = "/imports/{id}/rejects.csv", produces = "text/csv")
    ResponseEntity<byte[]> rejects(@PathVariable long id) {
        if (imports.job(id).isEmpty()) {
            throw ImportsApi.none(id);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rejects-" + id + ".csv\"")
                .body(CsvText.download(imports.rejects(id)));
    }
}
