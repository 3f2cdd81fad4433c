package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.customer.PriceRequest;
import org.engagementadvisor.register.Replay;
import org.engagementadvisor.register.Replay.Replayed;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a lower price would do to the margin of a customer, and what else could be offered; nothing of it is kept. */
@Hidden
@RestController
final class PriceDesk {
    private static final String DISCOUNT = "requestDiscount";
    private static final String EXTRA = "requestExtra";
    private static final String ON = "requestOn";
    private static final String FIRM = "requestFirm";
    private static final String AREA = "requestAreas";

    private final Pages pages;
    private final SeenCustomers seen;
    private final Standings standings;
    private final Replay replay;
    private final Audit audit;

    PriceDesk(Pages pages, SeenCustomers seen, Standings standings, Replay replay, Audit audit) {
        this.pages = pages;
        this.seen = seen;
        this.standings = standings;
        this.replay = replay;
        this.audit = audit;
    }

    @GetMapping(path = "/customers/{id}/price", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Who who, @PathVariable String id) {
        var typed = typed(request);
        var customer = seen.customer(id, who).customer();
        audit.note("customer seen", id, null);
        Map<String, Object> values = new HashMap<>();
        values.put("links", CustomerLinks.of(id));
        values.put("name", customer.name() == null ? id : customer.name());
        var replayed = replay.latest(standings.of(id)).orElse(null);
        if (replayed != null && replayed.advice() != null) {
            values.putAll(asked(typed, replayed, replayed.advice()));
        }
        return pages.of(request, "register/customer-price", values);
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        var known = List.of(DISCOUNT, EXTRA, ON, FIRM, AREA, PriceTerm.MONTHS, PriceTerm.LEAVE);
        Map<String, String> typed = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!known.contains(name) || values.length > 1) {
                throw RefusedRequest.parameter(name, values, "one of each of " + String.join(", ", known));
            }
            typed.put(name, values[0].strip());
        });
        return typed;
    }

    private static Map<String, Object> asked(Map<String, String> typed, Replayed replayed, Advice today) {
        var words = replayed.rules().words();
        Map<String, FactField> fields = new LinkedHashMap<>();
        Stream.of(DISCOUNT, EXTRA, ON, FIRM)
                .forEach(name -> fields.put(name, FactField.tried(name, words).typed(typed.getOrDefault(name, ""))));
        var bought = replayed.customer().areas();
        Set<String> areas = new TreeSet<>(bought == null ? Set.of() : bought.keySet());
        var area = typed.getOrDefault(AREA, "");
        if (!area.isEmpty() && !areas.contains(area)) {
            throw RefusedRequest.parameter(AREA, area, "an area of this customer");
        }
        Map<String, Object> values = new HashMap<>();
        values.put("fields", List.copyOf(fields.values()));
        values.put("areas", List.copyOf(areas));
        values.put("area", area);
        var term = PriceTerm.typed(typed);
        values.put("term", term);
        values.put("isMonthsWrong", term.isMonthsWrong());
        values.put("isLeaveWrong", term.isLeaveWrong());
        values.put("labels", PriceVariant.FIGURES.stream().map(words::label).toList());
        var request = request(fields, area);
        if (request != null) {
            try {
                values.put("variants", PriceVariant.of(request, term, replayed, today));
            } catch (RuleConflict conflict) {
                values.put("isConflict", true);
            }
        }
        return values;
    }

    /** Null as long as something of it is wrong or absent; whether the extra is firm may be unknown. */
    private static @Nullable PriceRequest request(Map<String, FactField> fields, String area) {
        Map<String, Object> known = new HashMap<>();
        fields.forEach((name, field) -> field.value().ifPresent(value -> known.put(name, value)));
        var on = Stream.of(PriceRequest.Scope.values())
                .filter(scope -> scope.word().equals(known.get(ON)))
                .findFirst();
        boolean isWrong = fields.values().stream().anyMatch(FactField::isWrong);
        if (isWrong
                || on.isEmpty()
                || !(known.get(DISCOUNT) instanceof BigDecimal discount)
                || !(known.get(EXTRA) instanceof BigDecimal extra)) {
            return null;
        }
        var firm = known.get(FIRM);
        return new PriceRequest(
                area.isEmpty() ? null : List.of(area),
                extra,
                firm == null ? null : firm.equals("yes"),
                discount,
                on.get());
    }
}
