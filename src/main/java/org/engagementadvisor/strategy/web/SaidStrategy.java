package org.engagementadvisor.strategy.web;

import org.engagementadvisor.customer.Earlier.Strategy;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.document.Quote;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.web.RefusedRequest;
import org.engagementadvisor.strategy.StrategyDocument;
import org.jspecify.annotations.Nullable;
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
        text("destination", strategy.destination(), faults);
        text("sharedDestination", strategy.sharedDestination(), faults);
        var stakeholders = strategy.stakeholders();
        if (stakeholders != null && stakeholders.size() > STAKEHOLDERS) {
            faults.add(
                    Place.within("stakeholders"), stakeholders.size() + " of them", "at most " + STAKEHOLDERS);
        }
        for (int at = 0; stakeholders != null && at < stakeholders.size(); at++) {
            if (stakeholders.get(at).function() == null) {
                faults.add(Place.within("stakeholders/" + at + "/function"), "nothing", "one of our functions");
            }
        }
        faults.refuse(RefusedRequest::faulty);
        return strategy;
    }

    private static void text(String name, @Nullable String text, Faults faults) {
        if (text != null && (text.length() > LONGEST || Quote.isHarmful(text))) {
            faults.add(Place.within(name), Quote.of(text), "at most " + LONGEST + " characters on one line");
        }
    }
}
