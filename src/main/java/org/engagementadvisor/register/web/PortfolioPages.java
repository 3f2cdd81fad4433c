package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Tab;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.portfolio.PortfolioPage;
import org.engagementadvisor.register.RulesWatch;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.RulesInForce;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where to spend the hours: all customers whom somebody may see, together. */
@Hidden
@RestController
class PortfolioPages {
    /** So many findings fit beside the matrix. */
    private static final int FEW = 6;
    /** So many customers are read before anybody would have read why it takes so long. */
    private static final int SOON = 2000;

    private static final String SECONDS = "2";

    private final SeenCustomers customers;
    private final RulesInForce inForce;
    private final Reports reports;
    private final Standings standings;
    private final RulesWatch watch;
    private final Pages pages;

    PortfolioPages(
            SeenCustomers customers,
            Reports reports,
            Standings standings,
            RulesInForce inForce,
            RulesWatch watch,
            Pages pages) {
        this.customers = customers;
        this.inForce = inForce;
        this.reports = reports;
        this.standings = standings;
        this.watch = watch;
        this.pages = pages;
    }

    @Bean
    static Tab portfolioTab() {
        return new Tab(30, "/portfolio", "portfolio");
    }

    @GetMapping(path = "/portfolio", produces = MediaType.TEXT_HTML_VALUE)
    String portfolio(HttpServletRequest request, HttpServletResponse response, Who who) {
        var progress = standings.progress();
        if (progress.filter(reading -> reading.all() - reading.done() > SOON).isPresent()) {
            return reading(request, response, progress.get());
        }
        var seen = customers.standings(who);
        var faulty = seen.stream().filter(each -> each.told() == null).toList();
        if (seen.size() == faulty.size()) {
            return pages.of(
                    request,
                    "register/nobody",
                    Map.of("mayImport", ImportPages.isFor(who), "findings", watch.findings()));
        }
        var rules = inForce.current();
        var report = reports.of(who);
        Map<String, Object> values = PortfolioPage.values(report, rules, pages.locale(request));
        var findings = report.findings();
        values.put("findings", findings.subList(0, Math.min(FEW, findings.size())));
        values.put("further", findings.subList(Math.min(FEW, findings.size()), findings.size()));
        values.put("links", true);
        values.put("faulty", faulty);
        values.put("notPlaced", NotPlaced.of(seen, rules.words()));
        values.put("rulesWrong", List.copyOf(watch.findings()));
        return pages.of(request, "register/portfolio", values);
    }

    /** What is to be said while the customers are read after a start; the browser asks again by itself. */
    private String reading(HttpServletRequest request, HttpServletResponse response, Standings.Progress progress) {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader("Refresh", SECONDS);
        return pages.of(request, "register/reading", Map.of("progress", progress));
    }
}
