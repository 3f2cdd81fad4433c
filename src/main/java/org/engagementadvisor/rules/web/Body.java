package org.engagementadvisor.rules.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.CustomerJson;
import org.engagementadvisor.customer.FaultyDocument;
import org.engagementadvisor.customer.PurchaseJson;
import org.engagementadvisor.customer.PurchaseJson.Bought;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Limit;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.rules.RuleBook;

/** The customers of a request: one, or a list of them. */
record Body(boolean isList, List<Customer> customers) {
    private static final CustomerJson ONE = CustomerJson.strict();
    private static final CustomerJson MANY = CustomerJson.strict(Limit.REQUEST.count());
    private static final PurchaseJson PURCHASE = PurchaseJson.strict(Limit.CUSTOMER.count());

    /** @throws RefusedRequest with every fault */
    static Body read(InputStream request, RuleBook rules) throws IOException {
        var bytes = request.readNBytes(Limit.REQUEST.count() + 1);
        boolean isList = CustomerJson.isList(bytes);
        RefusedRequest.refuseMore(isList ? Limit.REQUEST : Limit.CUSTOMER, bytes.length);
        var body = new Body(isList, customers(isList, bytes));
        RefusedRequest.refuseMore(Limit.CUSTOMERS, body.customers().size());
        body.refuseUnknownTerms(rules);
        return body;
    }

    /** @throws RefusedRequest with every fault */
    static Bought readPurchase(InputStream request, RuleBook rules) throws IOException {
        var bytes = request.readNBytes(Limit.CUSTOMER.count() + 1);
        RefusedRequest.refuseMore(Limit.CUSTOMER, bytes.length);
        try {
            var bought = PURCHASE.read(bytes);
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

    private static List<Customer> customers(boolean isList, byte[] bytes) {
        try {
            return isList ? MANY.readAll(bytes) : List.of(ONE.read(bytes));
        } catch (FaultyDocument faulty) {
            throw RefusedRequest.faulty(faulty);
        }
    }

    private void refuseUnknownTerms(RuleBook rules) {
        var faults = new Faults();
        for (int i = 0; i < customers.size(); i++) {
            var prefix = isList ? "/" + i : "";
            rules.unknownTerms(customers.get(i))
                    .forEach(fault -> faults.add(
                            fault.at(Place.within(prefix + fault.place().within()))));
        }
        faults.refuse(RefusedRequest::faulty);
    }
}
