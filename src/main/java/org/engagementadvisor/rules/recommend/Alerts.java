package org.engagementadvisor.rules.recommend;

import static org.engagementadvisor.rules.fact.Arithmetic.in;

import java.util.List;
import java.util.stream.Stream;
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
        // What was just bought asks about a need: neither a limit to what one customer gets at a time nor headroom
        // silences it.
        Stream<Recommendation> standing = Stream.concat(
                advice.recommendations().stream(),
                advice.setAside().stream().filter(each -> each.standing().equals(Ranking.NOT_NOW)));
        List<Recommendation> alerts = standing.filter(
                        each -> each.alerts().stream().anyMatch(name -> SentAlerts.isFor(purchase, name)))
                .toList();
        return new PurchaseAlerts(
                customer.id(),
                purchase,
                advice.asOf(),
                advice.book(),
                advice.release(),
                alerts,
                withdrawn(customer, purchase));
    }

    /** Those that were sent and no longer stand, since the purchase was cancelled. */
    private static List<String> withdrawn(Customer customer, String purchase) {
        List<Purchase> recent = in(customer.orders(), Orders::recent);
        boolean cancelled = recent != null
                && recent.stream()
                        .anyMatch(each -> each.id().equals(purchase) && Boolean.TRUE.equals(each.cancelled()));
        return cancelled ? SentAlerts.of(customer, purchase) : List.of();
    }
}
