package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Tab;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.lines.Sheet;
import org.engagementadvisor.portfolio.Counted;
import org.engagementadvisor.register.SavedViews;
import org.engagementadvisor.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of customers: found by letters, filtered, sorted, page by page, and as a file. */
@Hidden
@RestController
class ListPage {
    private static final String PATH = "/customers";
    private static final List<String> HEADINGS = List.of(
            "id", "name", "accountManager", "segment", "priority", "level", "turnover", "open", "first", "by", "worth");

    private final SeenCustomers seen;
    private final SavedViews views;
    private final RulesInForce inForce;
    private final Pages pages;
    private final Handout handout;
    private final Clock clock;

    ListPage(SeenCustomers seen, SavedViews views, RulesInForce inForce, Pages pages, Handout handout, Clock clock) {
        this.seen = seen;
        this.views = views;
        this.inForce = inForce;
        this.pages = pages;
        this.handout = handout;
        this.clock = clock;
    }

    @Bean
    static Tab customersTab() {
        return new Tab(20, PATH, "customers");
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String list(
            HttpServletRequest request,
            Who who,
            @ModelAttribute Wanted wanted,
            @RequestParam(required = false) @Nullable Integer page) {
        var all = seen.standings(who);
        var said = wanted.said();
        var paged = Paged.of(wanted.of(all), page, PATH, said);
        var words = inForce.current().words();
        var today = LocalDate.now(clock);
        Map<String, Object> values = new HashMap<>();
        values.put("wanted", wanted);
        values.put("order", wanted.order().word());
        values.put("orders", Wanted.orders());
        values.put("filters", wanted.filters(all));
        values.put("all", all.size());
        values.put("paged", paged);
        values.put("csv", Address.of("/customers.csv", said));
        values.put("xlsx", Address.of("/customers.xlsx", said));
        values.put("here", Address.of(PATH, said));
        values.put("views", views.of(who.name()));
        values.put(
                "rows",
                paged.some().stream()
                        .map(each -> CustomerRow.of(each, words, today))
                        .toList());
        return pages.of(request, "register/customers", values);
    }

    @GetMapping({"/customers.csv", "/customers.xlsx"})
    ResponseEntity<byte[]> file(HttpServletRequest request, Who who, @ModelAttribute Wanted wanted) {
        var words = inForce.current().words();
        var today = LocalDate.now(clock);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (var each : wanted.of(seen.standings(who))) {
            var row = CustomerRow.of(each, words, today);
            rows.add(Arrays.asList(
                    row.id(),
                    row.name(),
                    row.manager(),
                    row.segment(),
                    row.priority(),
                    row.level(),
                    CustomerRow.of(each, Counted::turnover),
                    CustomerRow.of(each, Counted::openMargin),
                    row.first(),
                    row.by(),
                    CustomerRow.net(each)));
        }
        return handout.of(request, new Sheet("customers", HEADINGS, rows));
    }
}
