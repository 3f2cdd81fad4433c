package org.engagementadvisor.alert.web;

import org.engagementadvisor.access.Audit;
import org.engagementadvisor.access.Who;
import org.engagementadvisor.alert.Alert;
import org.engagementadvisor.alert.Alerts;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.springframework.stereotype.Component;

/** What somebody may see and do; all else is answered as if it were not there. */
@Component
final class SeenAlerts {
    private final Alerts alerts;
    private final Audit audit;

    SeenAlerts(Alerts alerts, Audit audit) {
        this.alerts = alerts;
        this.audit = audit;
    }

    Alert alert(String id, Who who) {
        return RefusedRequest.number(id)
                .flatMap(alerts::with)
                .filter(found -> who.sees(found.accountManager()))
                .orElseThrow(() -> RefusedRequest.notFound("id", id, "the number of an alert"));
    }

    /** Marks it as seen. */
    Alert see(String id, Who who) {
        var alert = alert(id, who);
        alerts.see(alert, who.name());
        audit.note("alert seen", alert.customer(), alert.code() + " " + alert.headline());
        return alert(id, who);
    }

    /** Has a delivery tried anew. */
    Alert sendAgain(String id, String delivery, Who who) {
        var alert = alert(id, who);
        boolean isTried = alert.deliveries().stream()
                .filter(each -> each.id().toString().equals(delivery))
                .anyMatch(each -> alerts.sendAgain(alert, each.id()));
        if (!isTried) {
            throw RefusedRequest.notFound("delivery", delivery, "a delivery that is undeliverable");
        }
        audit.note("alert sent again", alert.customer(), alert.code() + " " + alert.headline());
        return alert(id, who);
    }
}
