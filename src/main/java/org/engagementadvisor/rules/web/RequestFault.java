package org.engagementadvisor.rules.web;

import java.util.List;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Faults;

/**
 * One thing wrong with a request.
 *
 * @param pointer a JSON pointer into the body, line and column where it is no JSON, or the name of a parameter or header; empty for the whole
 */
record RequestFault(String pointer, String found, String expected) {
    static List<RequestFault> all(Faults faults) {
        return faults.all().stream().map(RequestFault::of).toList();
    }

    /** The first of them, and how many there are besides. */
    static String detail(Faults faults) {
        return faults.all().get(0) + (faults.count() > 1 ? ", and " + (faults.count() - 1) + " more" : "");
    }

    static RequestFault of(Fault fault) {
        return new RequestFault(fault.place().toString(), fault.found(), fault.expected());
    }
}
