package org.engagementadvisor.register.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.register.CustomerPart;
import org.engagementadvisor.register.FirstDue;
import org.engagementadvisor.register.HoldOut;
import org.engagementadvisor.register.KeptCustomer;
import org.engagementadvisor.register.Register;
import org.engagementadvisor.register.Replay;
import org.engagementadvisor.register.Replay.Replayed;
import org.engagementadvisor.register.Standing;
import org.engagementadvisor.register.Standings;
import org.engagementadvisor.rules.RulesInForce;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What to do with one customer, and why; what to have at hand when calling it. */
@Hidden
@RestController
final class CustomerPage {
    private static final String PATH = "/customers/{id}";
    private static final int LATEST = 10;

    private final Pages pages;
    private final SeenCustomers seen;
    private final Register register;
    private final Standings standings;
    private final Replay replay;
    private final HoldOut holdOut;
    private final RulesInForce inForce;
    private final Audit audit;
    private final List<CustomerPart> parts;
    private final ObjectProvider<FirstDue> firstDue;
    private final Clock clock;

    CustomerPage(
            Pages pages,
            SeenCustomers seen,
            Register register,
            Standings standings,
            Replay replay,
            HoldOut holdOut,
            RulesInForce inForce,
            Audit audit,
            ObjectProvider<CustomerPart> parts,
            ObjectProvider<FirstDue> firstDue,
            Clock clock) {
        this.pages = pages;
        this.seen = seen;
        this.register = register;
        this.standings = standings;
        this.replay = replay;
        this.holdOut = holdOut;
        this.inForce = inForce;
        this.audit = audit;
        this.parts = parts.orderedStream().toList();
        this.firstDue = firstDue;
        this.clock = clock;
    }

    /** Where a customer stands, and its latest advice with all parts if there is one. */
    private record Found(
            KeptCustomer kept,
            @Nullable Standing standing,
            @Nullable Replayed replayed) {}

    /** A part of others, as its template shows it. */
    record Shown(String template, Object view) {}

    @GetMapping(path = PATH, produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Who who, @PathVariable String id) {
        RefusedRequest.refuseOddParameters(request, List.of());
        var found = find(id, who);
        var values = values(found);
        var replayed = found.replayed();
        var told = found.standing() == null ? null : found.standing().told();
        var today = LocalDate.now(clock);
        if (replayed != null && replayed.advice() != null) {
            values.put(
                    "view",
                    CustomerView.of(
                            replayed.advice(),
                            replayed.rules(),
                            replayed.customer(),
                            told == null ? Map.of() : told.counted().areas(),
                            firstDue.orderedStream()
                                    .findFirst()
                                    .map(each -> each.firstDue(id))
                                    .orElse(Map.of()),
                            today));
            values.put("isSame", replayed.isSame() || replayed.isErased());
            values.put(
                    "parts",
                    parts.stream()
                            .map(part -> new Shown(part.template(), part.view(request, id)))
                            .toList());
        }
        var book = replayed == null ? inForce.current() : replayed.rules();
        var log = register.log(id, LATEST + 1).stream().map(holdOut::shown).toList();
        values.put("log", LoggedChange.of(log, LATEST, book, today));
        values.put("facts", FactsChange.of(register.history(id), LATEST, today));
        return pages.of(request, "register/customer", values);
    }

    @GetMapping(path = PATH + "/sheet", produces = MediaType.TEXT_HTML_VALUE)
    String sheet(HttpServletRequest request, Who who, @PathVariable String id) {
        RefusedRequest.refuseOddParameters(request, List.of());
        var found = find(id, who);
        var values = values(found);
        var replayed = found.replayed();
        if (replayed != null && replayed.advice() != null) {
            values.put(
                    "sheet",
                    CallSheet.of(
                            replayed.advice(), replayed.rules(), found.kept().customer()));
        }
        return pages.of(request, "register/customer-sheet", values);
    }

    private Found find(String id, Who who) {
        var kept = seen.customer(id, who);
        audit.note("customer seen", id, null);
        var standing = standings.of(id);
        return new Found(
                kept,
                standing,
                replay.latest(standing).map(made -> made.shownBy(holdOut)).orElse(null));
    }

    private Map<String, Object> values(Found found) {
        var customer = found.kept().customer();
        Map<String, Object> values = new HashMap<>();
        values.put("links", CustomerLinks.of(customer.id()));
        values.put("name", customer.name() == null ? customer.id() : customer.name());
        values.put("isHeldOut", holdOut.has(customer.id()));
        values.put("hasName", customer.name() != null);
        var standing = found.standing();
        if (standing != null && standing.fault() != null) {
            values.put("fault", standing.fault());
        }
        return values;
    }
}
