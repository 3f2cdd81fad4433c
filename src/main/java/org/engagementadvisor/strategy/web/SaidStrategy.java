package org.engagementadvisor.strategy.web;

import org.engagementadvisor.customer.Earlier.Strategy;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.strategy.StrategyDocument;
import tools.jackson.databind.JsonNode;

/** What somebody writes of a strategy, held against what may be written: all of it is to stand on one page. */
final class SaidStrategy {
    static final int LONGEST = 400;
    static final int STAKEHOLDERS = 12;

    private SaidStrategy() {}

    /** @throws RefusedRequest with every fault, its place within the strategy, such as {@code stakeholders/0/function} */
    static Strategy of(JsonNode document, RuleBook rules) {
        var faults = new Faults();
        var strategy = StrategyDocument.read(document, rules, faults);
        // Asked of the document, since of a faulty one there is no strategy, and all faults are told at once.
        text("destination", document, faults);
        text("sharedDestination", document, faults);
        var stakeholders = document.path("stakeholders");
        if (stakeholders.size() > STAKEHOLDERS) {
            faults.add(Place.within("stakeholders"), stakeholders.size() + " of them", "at most " + STAKEHOLDERS);
        }
        for (int at = 0; at < stakeholders.size(); at++) {
            if (!stakeholders.path(at).hasNonNull("function")) {
                faults.add(Place.within("stakeholders/" + at + "/function"), "nothing", "one of our functions");
            }
        }
        faults.refuse(RefusedRequest::faulty);
        return strategy;
    }

    private static void text(String name, JsonNode document, Faults faults) {
        var text = document.path(name).asString("");
        if (text.length() > LONGEST || Quote.isHarmful(text)) {
            faults.add(Place.within(name), Quote.of(text), "at most " + LONGEST + " characters on one line");
        }
    }
}
