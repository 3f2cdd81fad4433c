package org.engagementadvisor.scenario;

import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Node;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Where the facts of a case are written: its {@code given}, merged over a base.
 *
 * @param scenario the case
 */
record Origin(Node scenario, @Nullable Node base) {
    private static final JsonPointer GIVEN = JsonPointer.empty().appendProperty("given");

    /** A fault of the whole customer, at the place where somebody can repair it. */
    Fault located(Fault fault) {
        var pointer = JsonPointer.compile(fault.place().within());
        for (var at = pointer; at != null && !at.matches(); at = at.head()) {
            if (scenario.at(GIVEN.append(at)).isPresent()) {
                break;
            }
            if (base != null && base.at(at).isPresent()) {
                return fault.at(base.placeOf(pointer));
            }
        }
        return fault.at(scenario.placeOf(GIVEN.append(pointer)));
    }
}
