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
import org.engagementadvisor.document.Place;
import org.engagementadvisor.rules.RuleBook;

/** The customers of a request: one, or a list of them. */
record Body(boolean isList, List<Customer> customers) {
    private static final int LONGEST = 10 << 20;
    private static final int LONGEST_CUSTOMER = 5 << 20;

    /** Their advice must fit into the memory; more of them are for files. */
    private static final int MOST = 1000;

    private static final CustomerJson ONE = CustomerJson.strict(LONGEST_CUSTOMER);
    private static final CustomerJson MANY = CustomerJson.strict(LONGEST);
    private static final PurchaseJson PURCHASE = PurchaseJson.strict(LONGEST_CUSTOMER);

    /** @throws RefusedRequest with every fault */
    static Body read(InputStream request, RuleBook rules) throws IOException {
        var bytes = request.readNBytes(LONGEST + 1);
        boolean isList = CustomerJson.isList(bytes);
        if (bytes.length > (isList ? LONGEST : LONGEST_CUSTOMER)) {
            throw RefusedRequest.tooLarge(
                    "more than that", isList ? "a list of at most 10 MB" : "a customer of at most 5 MB");
        }
        var body = new Body(isList, customers(isList, bytes));
        if (body.customers().size() > MOST) {
            throw RefusedRequest.tooLarge(body.customers().size() + " customers", "at most " + MOST);
        }
        body.refuseUnknownTerms(rules);
        return body;
    }

    /** @throws RefusedRequest with every fault */
    static Bought readPurchase(InputStream request, RuleBook rules) throws IOException {
        var bytes = request.readNBytes(LONGEST_CUSTOMER + 1);
        if (bytes.length > LONGEST_CUSTOMER) {
            throw RefusedRequest.tooLarge("more than that", "a customer and a purchase of at most 5 MB");
        }
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
