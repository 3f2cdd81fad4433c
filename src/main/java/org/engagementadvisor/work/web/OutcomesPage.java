package org.engagementadvisor.work.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.lines.CsvText;
import org.engagementadvisor.rules.RulesInForce;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.work.Outcomes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where people see what came of recommendations, and whether the tables claimed too much. */
@Hidden
@RestController
final class OutcomesPage {
    private final Outcomes outcomes;
    private final Pages pages;
    private final RulesInForce inForce;
    private final Audit audit;

    OutcomesPage(Outcomes outcomes, Pages pages, RulesInForce inForce, Audit audit) {
        this.outcomes = outcomes;
        this.pages = pages;
        this.inForce = inForce;
        this.audit = audit;
    }

    @GetMapping(path = "/outcomes", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Who who) {
        RefusedRequest.refuseOddParameters(request, List.of());
        var figures = outcomes.of(who.seesOnly());
        Map<String, Object> values = new HashMap<>();
        values.put("view", OutcomesView.of(figures, inForce.current(), pages.locale(request)));
        values.put("figures", figures);
        values.put("isAll", who.role() != Role.ACCOUNT_MANAGER);
        return pages.of(request, "work/outcomes", values);
    }

    @GetMapping(path = "/outcomes.csv", produces = "text/csv")
    ResponseEntity<byte[]> csv(HttpServletRequest request, Who who) {
        RefusedRequest.refuseOddParameters(request, List.of());
        audit.note("outcomes exported", null, null);
        var text = new ByteArrayOutputStream();
        OutcomeRows.of(outcomes.of(who.seesOnly()), inForce.current())
                .forEach(row -> text.writeBytes(CsvText.row(row)));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"outcomes.csv\"")
                .body(CsvText.download(text.toByteArray()));
    }
}
