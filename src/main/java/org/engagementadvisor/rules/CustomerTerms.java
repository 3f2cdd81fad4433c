package org.engagementadvisor.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.engagementadvisor.customer.Business;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.Earlier;
import org.engagementadvisor.customer.Earlier.Strategy;
import org.engagementadvisor.customer.Earlier.Verdict;
import org.engagementadvisor.customer.Orders;
import org.engagementadvisor.customer.OurPlan;
import org.engagementadvisor.customer.PriceRequest;
import org.engagementadvisor.customer.Project;
import org.engagementadvisor.customer.Recovery;
import org.engagementadvisor.customer.Recovery.Correction;
import org.engagementadvisor.customer.Relationship;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Nearest;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.rules.fact.Arithmetic;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.table.Fact;
import org.jspecify.annotations.Nullable;

/** Holds the terms in a customer's document against those that a rule book lists. A list that the book lacks allows any. */
final class CustomerTerms {
    private static final int HINTS = 100;

    private final Lexicon lexicon;
    private final Map<String, String> expected = new HashMap<>();
    private final List<Fault> unknown = new ArrayList<>();

    private CustomerTerms(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    static List<Fault> unknown(Customer customer, Lexicon lexicon) {
        var held = new CustomerTerms(lexicon);
        held.check(customer);
        return held.unknown;
    }

    private void check(Customer customer) {
        check("organisation", "/business/organisation", Arithmetic.in(customer.business(), Business::organisation));
        check("industry", "/industry", customer.industry());
        check("country", "/country", customer.country());
        check("region", "/region", customer.region());
        check(
                "currentLevel",
                "/relationship/engagementLevel",
                Arithmetic.in(customer.relationship(), Relationship::engagementLevel));
        areas(customer).forEach((pointer, area) -> check("area", pointer, area));
        rungs(customer);
        corrections(Arithmetic.in(customer.recovery(), Recovery::corrections));
        verdicts(Arithmetic.in(customer.earlier(), Earlier::verdicts));
    }

    private void rungs(Customer customer) {
        if (customer.areas() != null) {
            customer.areas()
                    .forEach((area, known) ->
                            check("areaQuality", "/areas/" + pointer(area) + "/quality", known.quality()));
        }
        List<Project> projects = customer.projects();
        for (int at = 0; projects != null && at < projects.size(); at++) {
            check(
                    "qualityBought",
                    "/projects/" + at + "/qualityBought",
                    projects.get(at).qualityBought());
            check(
                    "qualityAspired",
                    "/projects/" + at + "/qualityAspired",
                    projects.get(at).qualityAspired());
        }
    }

    private void corrections(@Nullable List<Correction> tried) {
        for (int at = 0; tried != null && at < tried.size(); at++) {
            check(
                    "correctionsTried",
                    "/recovery/corrections/" + at + "/kind",
                    tried.get(at).kind());
        }
    }

    /** A person's word becomes the answer, which has terms of its own. */
    private void verdicts(@Nullable List<Verdict> verdicts) {
        for (int at = 0; verdicts != null && at < verdicts.size(); at++) {
            var verdict = verdicts.get(at);
            var pointer = "/earlier/verdicts/" + at + "/value";
            lexicon.slot(verdict.decision())
                    .map(Slot::fact)
                    .filter(Fact::answered)
                    .ifPresent(answer -> check(answer.name(), pointer, verdict.value(), answer.values()));
        }
    }

    private void check(String list, String pointer, @Nullable String found) {
        check(
                list,
                pointer,
                found,
                lexicon.slot(list).map(slot -> slot.fact().values()).orElse(List.of()));
    }

    private void check(String list, String pointer, @Nullable String found, List<String> known) {
        if (found == null || known.isEmpty() || known.contains(found)) {
            return;
        }
        // A broken export would else have the nearest of many looked for a million times.
        String hint = unknown.size() < HINTS ? Nearest.hint(found, known) : "";
        String oneOf = expected.computeIfAbsent(list, it -> "one of " + Quote.listed(known));
        unknown.add(new Fault(Place.within(pointer), Quote.of(found), hint.isEmpty() ? oneOf : oneOf + hint));
    }

    /** Every area that the document names, by its place. */
    private static Map<String, @Nullable String> areas(Customer customer) {
        Map<String, @Nullable String> areas = new LinkedHashMap<>();
        keys(areas, "/areas/", customer.areas());
        keys(areas, "/crossSell/", customer.crossSell());
        each(areas, "/orders/recent/", Arithmetic.in(customer.orders(), Orders::recent), Orders.Purchase::area);
        each(areas, "/installedBase/", customer.installedBase(), Customer.Installed::area);
        each(areas, "/contracts/", customer.contracts(), Customer.Contract::area);
        lists(areas, "/projects/", customer.projects(), Project::areas);
        lists(areas, "/priceRequests/", customer.priceRequests(), PriceRequest::areas);
        OurPlan plan = customer.ourPlan();
        terms(areas, "/ourPlan/focusAreas/", plan == null ? null : plan.focusAreas());
        terms(areas, "/ourPlan/areasLeftAlone/", plan == null ? null : plan.areasLeftAlone());
        Strategy written = Arithmetic.in(customer.earlier(), Earlier::strategy);
        terms(areas, "/earlier/strategy/focusAreas/", written == null ? null : written.focusAreas());
        return areas;
    }

    private static void keys(Map<String, @Nullable String> areas, String place, @Nullable Map<String, ?> by) {
        if (by != null) {
            by.keySet().forEach(area -> areas.put(place + pointer(area), area));
        }
    }

    private static <T> void each(
            Map<String, @Nullable String> areas,
            String place,
            @Nullable List<T> all,
            Function<T, @Nullable String> area) {
        for (int at = 0; all != null && at < all.size(); at++) {
            areas.put(place + at + "/area", area.apply(all.get(at)));
        }
    }

    private static <T> void lists(
            Map<String, @Nullable String> areas,
            String place,
            @Nullable List<T> all,
            Function<T, @Nullable List<String>> of) {
        for (int at = 0; all != null && at < all.size(); at++) {
            terms(areas, place + at + "/areas/", of.apply(all.get(at)));
        }
    }

    private static void terms(Map<String, @Nullable String> areas, String place, @Nullable List<String> all) {
        for (int at = 0; all != null && at < all.size(); at++) {
            areas.put(place + at, all.get(at));
        }
    }

    private static String pointer(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
