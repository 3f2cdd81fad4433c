package org.engagementadvisor.rules.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.FaultyDocument;
import org.engagementadvisor.customer.ListedCustomers;
import org.engagementadvisor.customer.PurchaseJson;
import org.engagementadvisor.customer.PurchaseJson.Bought;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.rules.RuleBook;

/** What a request says of customers. */
public final class Body {
    private static final CustomerJson ONE = CustomerJson.strict();
    private static final CustomerJson MANY = CustomerJson.strict(Limit.REQUEST.count());
    private static final PurchaseJson PURCHASE = PurchaseJson.strict(Limit.CUSTOMER.count());

    private Body() {}

    /**
     * The bytes of it.
     *
     * @throws RefusedRequest if they are packed or too many
     */
    public static byte[] bytes(HttpServletRequest request) throws IOException {
        RefusedRequest.refusePacked(request);
        var bytes = request.getInputStream().readNBytes(Limit.REQUEST.count() + 1);
        RefusedRequest.refuseMore(CustomerJson.isList(bytes) ? Limit.REQUEST : Limit.CUSTOMER, bytes.length);
        return bytes;
    }

    /**
     * The customer that it is.
     *
     * @param judge finds what else is wrong with it, such as words that the rule book does not list
     * @throws RefusedRequest with every fault
     */
    public static Customer one(byte[] body, Function<Customer, List<Fault>> judge) {
        try {
            var customer = ONE.read(body);
            refuse(judge.apply(customer));
            return customer;
        } catch (FaultyDocument faulty) {
            throw refused(faulty.faultsWith(judge));
        }
    }

    /** @throws RefusedRequest if it is no list, or too long a one */
    static ListedCustomers list(byte[] body) {
        try {
            var all = MANY.readEach(body);
            RefusedRequest.refuseMore(Limit.CUSTOMERS, all.size());
            return all;
        } catch (FaultyDocument faulty) {
            throw refused(faulty.faults());
        }
    }

    /** @throws RefusedRequest with every fault */
    static Bought purchase(byte[] body, RuleBook rules) {
        try {
            var bought = PURCHASE.read(body);
            refuse(rules.unknownTerms(bought.customer()).stream()
                    .map(fault ->
                            fault.at(Place.within(bought.pointer(fault.place().within()))))
                    .toList());
            return bought;
        } catch (FaultyDocument faulty) {
            throw refused(faulty.faultsWith(rules::unknownTerms));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw refused(faults);
        }
    }

    private static RefusedRequest refused(List<Fault> all) {
        var faults = new Faults();
        faults.addAll(all);
        return RefusedRequest.faulty(faults);
    }
}
