package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Tab;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.portfolio.PortfolioPage;
import org.engagementadvisor.register.RulesWatch;
import org.engagementadvisor.rules.RulesInForce;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where to spend the hours: all customers whom somebody may see, together. */
@Hidden
@RestController
class PortfolioPages {
    /** So many findings fit beside the matrix. */
    private static final int FEW = 6;

    private final SeenCustomers customers;
    private final RulesInForce inForce;
    private final Reports reports;
    private final RulesWatch watch;
    private final Pages pages;

    PortfolioPages(SeenCustomers customers, Reports reports, RulesInForce inForce, RulesWatch watch, Pages pages) {
        this.customers = customers;
        this.inForce = inForce;
        this.reports = reports;
        this.watch = watch;
        this.pages = pages;
    }

    @Bean
    static Tab portfolioTab() {
        return new Tab(30, "/portfolio", "portfolio");
    }

    @GetMapping(path = "/portfolio", produces = MediaType.TEXT_HTML_VALUE)
    String portfolio(HttpServletRequest request, Who who) {
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
}
