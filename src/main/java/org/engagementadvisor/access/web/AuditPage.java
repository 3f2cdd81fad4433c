package org.engagementadvisor.access.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.lines.CsvText;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where administrators read who saw and changed what. */
@Hidden
@RestController
final class AuditPage {
    private static final int ON_A_PAGE = 100;
    private static final int IN_A_FILE = 50_000;
    private static final int LONGEST = 500;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final Pages pages;
    private final Audit audit;

    AuditPage(Pages pages, Audit audit) {
        this.pages = pages;
        this.audit = audit;
    }

    /** What a line of the page says. */
    public record Line(String at, Audit.Entry entry) {}

    @GetMapping(path = "/audit", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request) {
        var form = new Form(request);
        var found = audit.find(filter(form), ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), ON_A_PAGE));
        return pages.of(
                request,
                "access/audit",
                Map.of(
                        "lines",
                                shown.stream()
                                        .map(entry -> new Line(time(entry.at()), entry))
                                        .toList(),
                        "kinds", audit.kinds(),
                        "older",
                                found.size() > ON_A_PAGE
                                        ? shown.get(ON_A_PAGE - 1).id()
                                        : 0L,
                        "who", form.raw("who"),
                        "what", form.raw("what"),
                        "customer", form.raw("customer"),
                        "from", form.raw("from"),
                        "to", form.raw("to")));
    }

    @GetMapping(path = "/audit.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request) {
        var rows = new ByteArrayOutputStream();
        rows.writeBytes(CsvText.row(List.of("at", "who", "what", "customer", "detail", "address")));
        for (var entry : audit.find(filter(new Form(request)), IN_A_FILE)) {
            rows.writeBytes(CsvText.row(Arrays.asList(
                    time(entry.at()), entry.who(), entry.what(), entry.customer(), entry.detail(), entry.address())));
        }
        audit.note("audit log exported", null, null);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .body(CsvText.download(rows.toByteArray()));
    }

    private static Audit.Filter filter(Form form) {
        var filter = new Audit.Filter(
                form.text("who", LONGEST).orElse(null),
                form.text("what", LONGEST).orElse(null),
                form.text("customer", LONGEST).orElse(null),
                form.day("from").map(AuditPage::start).orElse(null),
                form.day("to").map(day -> start(day.plusDays(1))).orElse(null),
                form.number("before").orElse(null));
        form.refuse();
        return filter;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private static String time(Instant at) {
        return TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneId.systemDefault()));
    }
}
