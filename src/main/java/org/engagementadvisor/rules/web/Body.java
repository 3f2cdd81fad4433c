package org.engagementadvisor.rules.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.FaultyDocument;
import org.engagementadvisor.customer.ListedCustomers;
import org.engagementadvisor.customer.PurchaseJson;
import org.engagementadvisor.customer.PurchaseJson.Bought;
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
     * @throws RefusedRequest with every fault
     */
    public static Customer one(byte[] body, RuleBook rules) {
        try {
            var customer = ONE.read(body);
            unknownTerms(customer, "", rules).refuse(RefusedRequest::faulty);
            return customer;
        } catch (FaultyDocument faulty) {
            throw RefusedRequest.faulty(faulty);
        }
    }

    /** @throws RefusedRequest if it is no list, or too long a one */
    static ListedCustomers list(byte[] body) {
        try {
            var all = MANY.readEach(body);
            RefusedRequest.refuseMore(Limit.CUSTOMERS, all.size());
            return all;
        } catch (FaultyDocument faulty) {
            throw RefusedRequest.faulty(faulty);
        }
    }

    /** @throws RefusedRequest with every fault */
    static Bought purchase(byte[] body, RuleBook rules) {
        try {
            var bought = PURCHASE.read(body);
            var faults = new Faults();
            rules.unknownTerms(bought.customer())
                    .forEach(fault -> faults.add(
                            fault.at(Place.within(bought.pointer(fault.place().within())))));
            faults.refuse(RefusedRequest::faulty);
            return bought;
        } catch (FaultyDocument faulty) {
            throw RefusedRequest.faulty(faulty);
        }
    }

    /** Words that the rule book does not list; the prefix goes before every pointer. */
    static Faults unknownTerms(Customer customer, String prefix, RuleBook rules) {
        var faults = new Faults();
        rules.unknownTerms(customer)
                .forEach(fault ->
                        faults.add(fault.at(Place.within(prefix + fault.place().within()))));
        return faults;
    }
}
