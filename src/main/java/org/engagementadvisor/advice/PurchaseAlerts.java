package org.engagementadvisor.advice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.customer.LaterFact;

/**
 * What one purchase asks for at once.
 *
 * @param alerts best first; empty if it asks for nothing, or its alert was sent before
 * @param withdrawn the alerts that were sent for it and no longer stand, since it was cancelled
 * @param later what is dated after {@code asOf}, and therefore asks for nothing yet; absent if nothing is
 */
public record PurchaseAlerts(
        String customer,
        String purchase,
        LocalDate asOf,
        String book,
        String release,
        List<Recommendation> alerts,
        List<String> withdrawn,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LaterFact> later) {

    public PurchaseAlerts {
        alerts = List.copyOf(alerts);
        withdrawn = List.copyOf(withdrawn);
        later = List.copyOf(later);
    }
}
