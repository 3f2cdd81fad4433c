package org.engagementadvisor.rules.web;

import org.engagementadvisor.document.Fault;

/**
 * One thing wrong with a request.
 *
 * @param pointer a JSON pointer into the body, line and column where it is no JSON, or the name of a parameter
 */
record RequestFault(String pointer, String found, String expected) {
    static RequestFault of(Fault fault) {
        return new RequestFault(fault.place().toString(), fault.found(), fault.expected());
    }
}
