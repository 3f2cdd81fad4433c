package org.engagementadvisor.advice;

import java.time.LocalDate;
import java.util.List;

/**
 * What one purchase asks for at once.
 *
 * @param alerts best first; empty if it asks for nothing, or its alert was sent before
 * @param withdrawn the alerts that were sent for it and no longer stand, since it was cancelled
 */
public record PurchaseAlerts(
        String customer,
        String purchase,
        LocalDate asOf,
        String book,
        String release,
        List<Recommendation> alerts,
        List<String> withdrawn) {

    public PurchaseAlerts {
        alerts = List.copyOf(alerts);
        withdrawn = List.copyOf(withdrawn);
    }
}
