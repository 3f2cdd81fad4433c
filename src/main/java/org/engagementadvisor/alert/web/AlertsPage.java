package org.engagementadvisor.alert.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Role;
import org.engagementadvisor.access.Tab;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.alert.Alert;
import org.engagementadvisor.alert.Alerts;
import org.engagementadvisor.alert.Alerts.Wanted;
import org.engagementadvisor.alert.Alerts.Which;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Where sellers see what asks for something at once, and what could not be delivered. */
@Hidden
@RestController
class AlertsPage {
    private static final String PATH = "/alerts";
    private static final int ON_A_PAGE = 50;

    private final Alerts alerts;
    private final SeenAlerts seen;
    private final Standings standings;
    private final Pages pages;
    private final Clock clock;

    AlertsPage(Alerts alerts, SeenAlerts seen, Standings standings, Pages pages, Clock clock) {
        this.alerts = alerts;
        this.seen = seen;
        this.standings = standings;
        this.pages = pages;
        this.clock = clock;
    }

    @Bean
    static Tab alertsTab(Alerts alerts) {
        return new Tab(15, PATH, "alerts", alerts::unseen);
    }

    static Which which(String state) {
        return Stream.of(Which.values())
                .filter(each -> word(each).equals(state))
                .findFirst()
                .orElseThrow(() -> RefusedRequest.parameter("state", state, "all, unseen or undeliverable"));
    }

    private static String word(Which which) {
        return which.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Long before(@Nullable String after) {
        return after == null
                ? null
                : RefusedRequest.number(after)
                        .orElseThrow(() -> RefusedRequest.parameter("after", after, "the number of an alert"));
    }

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(
            HttpServletRequest request,
            Who who,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String after) {
        var which = state == null ? Which.UNSEEN : which(state);
        var letters = q == null || q.isBlank() ? null : q.strip();
        var found = alerts.find(new Wanted(which, null, letters, before(after)), who, ON_A_PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), ON_A_PAGE));
        Map<String, Object> values = values(request, shown, who);
        values.put("state", word(which));
        values.put(
                "states",
                Stream.of(Which.UNSEEN, Which.UNDELIVERABLE, Which.ALL)
                        .map(AlertsPage::word)
                        .toList());
        values.put("q", Objects.requireNonNullElse(letters, ""));
        values.put("isAll", who.role() != Role.ACCOUNT_MANAGER);
        if (found.size() > ON_A_PAGE) {
            values.put(
                    "next",
                    address(
                            word(which),
                            letters,
                            String.valueOf(shown.get(ON_A_PAGE - 1).id())));
        }
        return pages.of(request, "alert/alerts", values);
    }

    /** What stands on top of the page of a customer: a part of a page, empty if there is nothing that nobody has seen. */
    @GetMapping(path = "/customers/{id}/alerts", produces = MediaType.TEXT_HTML_VALUE)
    String ofCustomer(HttpServletRequest request, Who who, @PathVariable String id) {
        if (standings.seen(id, who).isEmpty()) {
            throw RefusedRequest.notFound("id", id, "a customer that is kept");
        }
        var found = alerts.find(new Wanted(Which.UNSEEN, id, null, null), who, ON_A_PAGE);
        return found.isEmpty() ? "" : pages.of(request, "alert/customer", values(request, found, who));
    }

    private Map<String, Object> values(HttpServletRequest request, List<Alert> shown, Who who) {
        Map<String, Object> values = new HashMap<>();
        values.put("lines", new AlertView(pages.locale(request), clock).lines(shown));
        values.put("maySee", who.role() != Role.QA);
        return values;
    }

    @PostMapping(PATH + "/{id}/seen")
    ResponseEntity<Void> see(HttpServletRequest request, Who who, @PathVariable String id) {
        return back(request, seen.see(id, who));
    }

    @PostMapping(PATH + "/{id}/deliveries/{delivery}/again")
    ResponseEntity<Void> sendAgain(
            HttpServletRequest request, Who who, @PathVariable String id, @PathVariable String delivery) {
        return back(request, seen.sendAgain(id, delivery, who));
    }

    /** To where it was done: the same list, or the page of the customer, of which a script asks for the part alone. */
    private static ResponseEntity<Void> back(HttpServletRequest request, Alert alert) {
        var state = request.getParameter("state");
        var address = state == null
                ? Pages.ofCustomer(alert.customer()) + (request.getHeader("HX-Request") == null ? "" : PATH)
                : address(word(which(state)), request.getParameter("q"), null);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private static String address(String state, @Nullable String q, @Nullable String after) {
        var letters = Optional.ofNullable(q).filter(text -> !text.isBlank());
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("state", state)
                .queryParamIfPresent("q", letters.map(text -> "{q}"))
                .queryParamIfPresent("after", Optional.ofNullable(after))
                .encode()
                .buildAndExpand(Map.of("q", letters.orElse("")))
                .toUriString();
    }
}
