package org.engagementadvisor.customer;

import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;

/** A value that cannot mean anything, refused by the record that was to hold it. */
final class Refused extends IllegalArgumentException {
    private final transient Fault fault;

    Refused(String field, String found, String expected) {
        this(new Fault(Place.within(field), found, expected));
    }

    private Refused(Fault fault) {
        super(fault.toString());
        this.fault = fault;
    }

    /** Its place is the name of the field. */
    Fault fault() {
        return fault;
    }
}
