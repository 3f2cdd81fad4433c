package org.engagementadvisor.rules.fact;

import static org.engagementadvisor.rules.fact.Arithmetic.in;

import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Earlier;
import org.jspecify.annotations.Nullable;

/** The names under which what a purchase asks for is known to have been sent: one for each purchase and row. */
public final class SentAlerts {
    private static final String BETWEEN = ":";

    private SentAlerts() {}

    public static String name(String row, String purchase) {
        return row + BETWEEN + purchase;
    }

    public static boolean isFor(String purchase, String alert) {
        return alert.endsWith(BETWEEN + purchase);
    }

    /** The alerts that were sent for the purchase. */
    public static List<String> of(Customer customer, @Nullable String purchase) {
        List<String> sent = in(customer.earlier(), Earlier::alertsSent);
        return sent == null || purchase == null
                ? List.of()
                : sent.stream().filter(each -> isFor(purchase, each)).toList();
    }
}
