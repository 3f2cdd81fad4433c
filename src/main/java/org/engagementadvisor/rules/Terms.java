package org.engagementadvisor.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.Business;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Relationship;
import org.jspecify.annotations.Nullable;

/** Holds the terms in a customer's document against those that a rule book lists. A list that the book lacks allows any. */
final class Terms {
    private Terms() {}

    static List<UnknownTerm> unknown(Customer customer, Map<String, List<String>> terms) {
        List<UnknownTerm> unknown = new ArrayList<>();
        check(
                unknown,
                terms,
                "organisation",
                "/business/organisation",
                Arithmetic.in(customer.business(), Business::organisation));
        check(unknown, terms, "industry", "/industry", customer.industry());
        check(unknown, terms, "country", "/country", customer.country());
        check(unknown, terms, "region", "/region", customer.region());
        check(
                unknown,
                terms,
                "currentLevel",
                "/relationship/engagementLevel",
                Arithmetic.in(customer.relationship(), Relationship::engagementLevel));
        Collection<String> areas =
                customer.areas() == null ? List.of() : customer.areas().keySet();
        areas.forEach(area -> check(unknown, terms, "area", "/areas/" + pointer(area), area));
        return unknown;
    }

    private static void check(
            List<UnknownTerm> unknown,
            Map<String, List<String>> terms,
            String list,
            String pointer,
            @Nullable String found) {
        List<String> known = terms.get(list);
        if (found != null && known != null && !known.contains(found)) {
            unknown.add(new UnknownTerm(pointer, found, "one of " + String.join(", ", known)));
        }
    }

    private static String pointer(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
