package org.engagementadvisor.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.engagementadvisor.customer.Orders.Purchase;
import org.engagementadvisor.customer.Rest.Left;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A purchase as it happens, with what is known of the customer who made it: {@code {"customer": {…}, "purchase": {…}}}, read as
 * strictly as a customer. Safe for use by several threads.
 */
public final class PurchaseJson {
    private static final String CUSTOMER = "customer";
    private static final String PURCHASE = "purchase";
    private static final Set<String> FIELDS = Set.of(CUSTOMER, PURCHASE);

    private final CustomerJson customers;

    private PurchaseJson(CustomerJson customers) {
        this.customers = customers;
    }

    /** Reads documents of at most so many bytes. */
    public static PurchaseJson strict(int longestDocument) {
        return new PurchaseJson(CustomerJson.strict(longestDocument));
    }

    /** The customer with the purchase among its recent ones, in place of a former state of it, and the id of the purchase. */
    public record Bought(Customer customer, String purchase) {
        /** Where something of the customer stands in the document. */
        public String pointer(String ofCustomer) {
            List<Purchase> recent =
                    customer.orders() == null ? null : customer.orders().recent();
            return moved(ofCustomer, recent == null ? -1 : recent.size() - 1);
        }
    }

    /**
     * Reads one purchase and its customer.
     *
     * @throws FaultyDocument with all faults, those of the purchase below {@code /purchase}
     */
    public Bought read(byte[] document) {
        JsonNode tree = customers.tree(document);
        List<Fault> faults = faults(tree);
        if (!(tree.path(CUSTOMER) instanceof ObjectNode known)) {
            throw new FaultyDocument(faults);
        }
        ObjectNode customer = known.deepCopy();
        JsonNode purchase = tree.path(PURCHASE);
        int place = purchase.isObject() ? put(purchase, customer) : -1;
        Customer read = read(customer, place, faults);
        if (!faults.isEmpty()) {
            throw new FaultyDocument(faults, () -> Optional.of(new Left(read, pointer -> moved(pointer, place))));
        }
        return new Bought(read, purchase.path("id").stringValue());
    }

    private Customer read(ObjectNode customer, int place, List<Fault> beside) {
        try {
            return customers.read(customer);
        } catch (FaultyDocument faulty) {
            throw faulty.within(pointer -> moved(pointer, place), beside);
        }
    }

    private static List<Fault> faults(JsonNode tree) {
        if (!tree.isObject()) {
            return List.of(new Fault(Place.within(""), Found.node(tree), "an object with `customer` and `purchase`"));
        }
        List<Fault> faults = new ArrayList<>();
        tree.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> faults.add(new Fault(
                        Place.within("/" + name), "an unknown field", "`customer` and `purchase`, nothing else")));
        Stream.of(CUSTOMER, PURCHASE)
                .filter(name -> !tree.path(name).isObject())
                .forEach(name -> faults.add(new Fault(
                        Place.within("/" + name),
                        tree.has(name) ? Found.node(tree.get(name)) : "nothing",
                        name.equals(CUSTOMER) ? "a customer as an object" : "a purchase as an object")));
        return faults;
    }

    /** Puts the purchase last among the recent ones and says at which place; what is no list there is left to be judged. */
    private static int put(JsonNode purchase, ObjectNode customer) {
        if (!customer.has("orders") || customer.get("orders").isNull()) {
            customer.putObject("orders");
        }
        if (!(customer.get("orders") instanceof ObjectNode orders)) {
            return -1;
        }
        if (!orders.has("recent") || orders.get("recent").isNull()) {
            orders.putArray("recent");
        }
        if (!(orders.get("recent") instanceof ArrayNode recent)) {
            return -1;
        }
        recent.removeIf(former -> former.path("id").equals(purchase.path("id")));
        recent.add(purchase);
        return recent.size() - 1;
    }

    private static String moved(String pointer, int place) {
        String purchase = "/orders/recent/" + place;
        boolean ofPurchase = pointer.equals(purchase) || pointer.startsWith(purchase + "/");
        return ofPurchase ? "/" + PURCHASE + pointer.substring(purchase.length()) : "/" + CUSTOMER + pointer;
    }
}
