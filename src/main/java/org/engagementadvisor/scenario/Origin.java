package org.engagementadvisor.scenario;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** Where the facts of a case are written: its {@code given}, merged over a base. */
record Origin(Section given, @Nullable Document base) {

    /** A fault of the whole customer, at the place where somebody can repair it. */
    ScenarioFault located(String pointer, String found, String expected) {
        JsonPointer place = JsonPointer.compile(pointer);
        for (JsonPointer at = place; at != null && !at.matches(); at = at.head()) {
            JsonPointer inGiven = given.at().append(at);
            if (given.document().lines().containsKey(inGiven)) {
                return inGiven(inGiven, place, found, expected);
            }
            if (base != null && base.lines().containsKey(at)) {
                return new ScenarioFault(base.file(), base.line(at), Faults.key(place), found, expected);
            }
        }
        return inGiven(given.at(), place, found, expected);
    }

    private ScenarioFault inGiven(JsonPointer line, JsonPointer place, String found, String expected) {
        Document document = given.document();
        String key = Faults.key(given.at().append(place));
        return new ScenarioFault(document.file(), document.line(line), key, found, expected);
    }
}
