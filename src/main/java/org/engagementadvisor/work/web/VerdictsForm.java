package org.engagementadvisor.work.web;

import static java.util.stream.Collectors.toSet;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Pages;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.register.CustomerPart;
import org.engagementadvisor.rules.RulesInForce;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.work.Verdicts;
import org.engagementadvisor.work.web.VerdictsView.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Where people confirm or override what the rules propose: a part of the page of a customer, to which every form leads back. */
@Hidden
@RestController
final class VerdictsForm implements CustomerPart {
    private static final String REFUSAL = "verdictRefusal";
    private static final String SETTLED = "verdictSettled";

    private final Verdicts verdicts;
    private final Seen seen;
    private final Audit audit;
    private final RulesInForce inForce;
    private final Clock clock;

    VerdictsForm(Verdicts verdicts, Seen seen, Audit audit, RulesInForce inForce, Clock clock) {
        this.verdicts = verdicts;
        this.seen = seen;
        this.audit = audit;
        this.inForce = inForce;
        this.clock = clock;
    }

    @Override
    public String template() {
        return "work/verdicts";
    }

    @Override
    public VerdictsView view(HttpServletRequest request, String customer) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        Map<String, ?> before = flash == null ? Map.of() : flash;
        return VerdictsView.of(
                Pages.ofCustomer(customer) + "/verdicts",
                LocalDate.now(clock),
                verdicts.judged(customer),
                verdicts.history(customer),
                inForce.current().words(),
                (Refusal) before.get(REFUSAL),
                (String) before.get(SETTLED));
    }

    @PostMapping("/customers/{id}/verdicts")
    ResponseEntity<Void> give(
            HttpServletRequest request, HttpServletResponse response, Who who, @PathVariable String id) {
        seen.customer(id, who);
        var fields = Fields.ofForm(request, SaidVerdict.FIELDS);
        try {
            var said = SaidVerdict.of(fields, verdicts.judged(id), LocalDate.now(clock));
            verdicts.give(id, said.decision(), said.value(), said.reason(), said.until(), who.name());
            audit.note("verdict given", id, said.told());
            return back(request, response, id, SETTLED, said.decision());
        } catch (RefusedRequest refused) {
            var wrong = refused.faults().all().stream()
                    .map(fault -> fault.place().toString())
                    .collect(toSet());
            if (wrong.contains("decision")) {
                throw refused;
            }
            return back(request, response, id, REFUSAL, new Refusal(fields.values(), wrong));
        }
    }

    @PostMapping("/customers/{id}/verdicts/{decision}/back")
    ResponseEntity<Void> takeBack(
            HttpServletRequest request,
            HttpServletResponse response,
            Who who,
            @PathVariable String id,
            @PathVariable String decision) {
        seen.customer(id, who);
        if (verdicts.takeBack(id, decision, who.name())) {
            audit.note("verdict taken back", id, decision);
        }
        return back(request, response, id, SETTLED, decision);
    }

    /**
     * What the page is to say goes with the session to the next request of it, so that loading it again sends nothing twice.
     * The address has no fragment, since browsers would then focus nothing of what the page says.
     */
    private static ResponseEntity<Void> back(
            HttpServletRequest request, HttpServletResponse response, String id, String name, Object value) {
        RequestContextUtils.getOutputFlashMap(request).put(name, value);
        RequestContextUtils.saveOutputFlashMap(Pages.ofCustomer(id), request, response);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(Pages.ofCustomer(id)))
                .build();
    }
}
