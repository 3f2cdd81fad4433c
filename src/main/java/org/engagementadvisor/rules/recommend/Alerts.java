package org.engagementadvisor.rules.recommend;

import static org.engagementadvisor.rules.fact.Arithmetic.in;

import java.util.List;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.PurchaseAlerts;
import org.engagementadvisor.advice.Recommendation;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Orders;
import org.engagementadvisor.customer.Orders.Purchase;
import org.engagementadvisor.rules.fact.SentAlerts;

/** What a purchase asks for at once. */
public final class Alerts {
    private Alerts() {}

    public static PurchaseAlerts of(Advice advice, Customer customer, String purchase) {
        List<Recommendation> alerts = advice.alerts().stream()
                .filter(each -> each.alerts().stream().anyMatch(name -> SentAlerts.isFor(purchase, name)))
                .toList();
        return new PurchaseAlerts(
                customer.id(),
                purchase,
                advice.asOf(),
                advice.book(),
                advice.release(),
                alerts,
                withdrawn(customer, purchase),
                advice.later());
    }

    private static List<String> withdrawn(Customer customer, String purchase) {
        return withdrawn(customer).stream()
                .filter(name -> SentAlerts.isFor(purchase, name))
                .toList();
    }

    /** Those that were sent and no longer stand, since their purchase was cancelled. */
    public static List<String> withdrawn(Customer customer) {
        List<Purchase> recent = in(customer.orders(), Orders::recent);
        return recent == null
                ? List.of()
                : recent.stream()
                        .filter(each -> Boolean.TRUE.equals(each.cancelled()))
                        .flatMap(each -> SentAlerts.of(customer, each.id()).stream())
                        .distinct()
                        .toList();
    }
}
