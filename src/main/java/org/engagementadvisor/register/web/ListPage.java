package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Tab;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.lines.CsvText;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.RulesInForce;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of customers: found by letters, filtered, sorted, page by page, and as a file. */
@Hidden
@RestController
class ListPage {
    private static final int SIZE = 50;

    private final Standings standings;
    private final RulesInForce inForce;
    private final Pages pages;
    private final Clock clock;

    ListPage(Standings standings, RulesInForce inForce, Pages pages, Clock clock) {
        this.standings = standings;
        this.inForce = inForce;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static Tab customersTab() {
        return new Tab(20, "/customers", "customers");
    }

    /**
     * What somebody looks for; anything unknown counts as not said.
     *
     * @param q letters of the name or id
     * @param page from 1
     */
    record Wanted(
            @Nullable String q,
            @Nullable String segment,
            @Nullable String priority,
            @Nullable String level,
            @Nullable String manager,
            @Nullable String sort,
            @Nullable Integer page) {

        CustomerRow.Order order() {
            return Arrays.stream(CustomerRow.Order.values())
                    .filter(order -> order.word().equals(sort))
                    .findFirst()
                    .orElse(CustomerRow.Order.WORTH);
        }

        boolean fits(Standing customer) {
            return hasLetters(customer)
                    && is(segment, CustomerRow.term(customer, "segment"))
                    && is(priority, CustomerRow.term(customer, "priority"))
                    && is(level, CustomerRow.term(customer, "level"))
                    && is(manager, customer.accountManager());
        }

        private boolean hasLetters(Standing customer) {
            var letters = q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
            return CustomerRow.called(customer).toLowerCase(Locale.ROOT).contains(letters)
                    || customer.customer().toLowerCase(Locale.ROOT).contains(letters);
        }

        private static boolean is(@Nullable String wanted, @Nullable String found) {
            return wanted == null || wanted.isEmpty() || wanted.equals(found);
        }

        /** The address of the same, but sorted otherwise or of another page. */
        public String address(String path, @Nullable String by, int pageNumber) {
            var address = UriComponentsBuilder.fromPath(path);
            Map<String, @Nullable String> said = new TreeMap<>();
            said.put("q", q);
            said.put("segment", segment);
            said.put("priority", priority);
            said.put("level", level);
            said.put("manager", manager);
            said.put("sort", by);
            said.put("page", pageNumber > 1 ? String.valueOf(pageNumber) : null);
            said.forEach((name, value) -> Optional.ofNullable(value)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> address.queryParam(name, "{" + name + "}")));
            said.values().removeIf(value -> value == null || value.isEmpty());
            return address.encode().buildAndExpand(said).toUriString();
        }
    }

    /** A choice of a filter. */
    record Filter(
            String name, List<String> choices, @Nullable String chosen) {}

    @GetMapping(path = "/customers", produces = MediaType.TEXT_HTML_VALUE)
    String list(HttpServletRequest request, Who who, @ModelAttribute Wanted wanted) {
        var seen = seen(who);
        var found = found(seen, wanted);
        int page = Math.max(1, wanted.page() == null ? 1 : wanted.page());
        int from = Math.min(found.size(), (page - 1) * SIZE);
        var words = inForce.current().words();
        var today = LocalDate.now(clock);
        Map<String, Object> values = new TreeMap<>();
        values.put("wanted", wanted);
        values.put("order", wanted.order().word());
        values.put(
                "orders",
                Arrays.stream(CustomerRow.Order.values())
                        .map(CustomerRow.Order::word)
                        .toList());
        values.put("filters", filters(seen, wanted));
        values.put("all", seen.size());
        values.put("count", found.size());
        values.put("page", page);
        values.put("pages", (found.size() + SIZE - 1) / SIZE);
        values.put(
                "rows",
                found.subList(from, Math.min(found.size(), from + SIZE)).stream()
                        .map(each -> CustomerRow.of(each, words, today))
                        .toList());
        return pages.of(request, "register/customers", values);
    }

    @GetMapping(path = "/customers.csv", produces = "text/csv")
    ResponseEntity<byte[]> file(Who who, @ModelAttribute Wanted wanted) {
        var words = inForce.current().words();
        var today = LocalDate.now(clock);
        var rows = new ByteArrayOutputStream();
        rows.writeBytes(CsvText.row(List.of(
                "id",
                "name",
                "accountManager",
                "segment",
                "priority",
                "level",
                "turnover",
                "open",
                "first",
                "by",
                "worth")));
        for (var each : found(seen(who), wanted)) {
            var row = CustomerRow.of(each, words, today);
            rows.writeBytes(CsvText.row(Arrays.asList(
                    row.id(),
                    row.name(),
                    row.manager(),
                    row.segment(),
                    row.priority(),
                    row.level(),
                    CustomerRow.amount(each, CustomerRow.TURNOVER),
                    CustomerRow.amount(each, CustomerRow.OPEN),
                    row.first(),
                    row.by(),
                    CustomerRow.net(each))));
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customers.csv\"")
                .body(rows.toByteArray());
    }

    private List<Standing> seen(Who who) {
        return standings.all().stream()
                .filter(each -> who.sees(each.accountManager()))
                .toList();
    }

    private static List<Standing> found(Collection<Standing> seen, Wanted wanted) {
        return seen.stream()
                .filter(wanted::fits)
                .sorted(wanted.order().comparator())
                .toList();
    }

    private static List<Filter> filters(List<Standing> seen, Wanted wanted) {
        List<Filter> filters = new ArrayList<>();
        filters.add(filter("segment", seen.stream().map(each -> CustomerRow.term(each, "segment")), wanted.segment()));
        filters.add(
                filter("priority", seen.stream().map(each -> CustomerRow.term(each, "priority")), wanted.priority()));
        filters.add(filter("level", seen.stream().map(each -> CustomerRow.term(each, "level")), wanted.level()));
        filters.add(filter("manager", seen.stream().map(Standing::accountManager), wanted.manager()));
        return filters;
    }

    private static Filter filter(String name, Stream<@Nullable String> terms, @Nullable String chosen) {
        var choices = new TreeSet<String>();
        terms.filter(term -> term != null).forEach(choices::add);
        return new Filter(name, List.copyOf(choices), chosen);
    }
}
