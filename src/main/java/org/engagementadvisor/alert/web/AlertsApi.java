package org.engagementadvisor.alert.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.alert.Alert;
import org.engagementadvisor.alert.Alerts;
import org.engagementadvisor.alert.Alerts.Wanted;
import org.engagementadvisor.alert.Alerts.Which;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts, for programs. */
@RestController
@Tag(name = "Alerts")
final class AlertsApi {
    private static final String PATH = "/api/alerts";
    private static final int FEW = 50;
    private static final int MANY = 500;

    private final Alerts alerts;
    private final SeenAlerts seen;

    AlertsApi(Alerts alerts, SeenAlerts seen) {
        this.alerts = alerts;
        this.seen = seen;
    }

    /**
     * Some of them, the latest first.
     *
     * @param next the number after which the next ones come; absent at the end
     */
    record Answer(List<Alert> alerts, @Nullable Long next) {}

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "List alerts, the latest first, each with its deliveries; an account manager gets those of own customers")
    Answer list(
            HttpServletRequest request,
            @Parameter(hidden = true) Who who,
            @Parameter(description = "all, unseen or undeliverable; all if absent")
                    @RequestParam(required = false)
                    @Nullable
                    String state,
            @Parameter(description = "id of a customer") @RequestParam(required = false) @Nullable String customer,
            @Parameter(description = "number of the last alert of the page before")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            @Parameter(description = "how many, at most 500; 50 if absent") @RequestParam(required = false) @Nullable
                    Integer size) {
        RefusedRequest.refuseOddParameters(request, List.of("state", "customer", "after", "size"));
        int most = size == null ? FEW : size;
        if (most < 1 || most > MANY) {
            throw RefusedRequest.parameter("size", String.valueOf(most), "1 to " + MANY);
        }
        var which = state == null ? Which.ALL : AlertsPage.which(state);
        var found = alerts.find(new Wanted(which, customer, null, AlertsPage.before(after)), who, most + 1);
        return found.size() > most
                ? new Answer(found.subList(0, most), found.get(most - 1).id())
                : new Answer(found, null);
    }

    @PostMapping(path = PATH + "/{id}/seen", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Mark an alert as seen; who was first stays")
    Alert see(@Parameter(hidden = true) Who who, @PathVariable String id) {
        return seen.see(id, who);
    }

    @PostMapping(path = PATH + "/{id}/deliveries/{delivery}/again", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Send again what could not be delivered, under the same delivery id")
    Alert sendAgain(@Parameter(hidden = true) Who who, @PathVariable String id, @PathVariable String delivery) {
        return seen.sendAgain(id, delivery, who);
    }
}
