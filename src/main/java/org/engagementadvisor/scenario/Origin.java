package org.engagementadvisor.scenario;

import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Node;
import org.engagementadvisor.document.Place;
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
                return fault.at(place(base, pointer));
            }
        }
        return fault.at(place(scenario, GIVEN.append(pointer)));
    }

    /** The place of what a pointer into a node means, or of the nearest thing around it, with the whole path. */
    static Place place(Node node, JsonPointer pointer) {
        var at = pointer;
        while (node.at(at).isEmpty() && at.head() != null) {
            at = at.head();
        }
        return node.at(at).orElse(node).place().with(path(node.place().within(), pointer));
    }

    private static String path(String start, JsonPointer pointer) {
        var path = new StringBuilder(start);
        for (var at = pointer; !at.matches(); at = at.tail()) {
            if (at.mayMatchElement()) {
                path.append('[').append(at.getMatchingIndex()).append(']');
                continue;
            }
            path.append(path.isEmpty() ? "" : ".").append(at.getMatchingProperty());
        }
        return path.toString();
    }
}
