package org.engagementadvisor.command;

import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;

/** The program was called in a way that it cannot follow; the message says what was found and what was expected. */
final class WrongUse extends RuntimeException {
    WrongUse(String place, String found, String expected) {
        super(new Fault(Place.of(place), found, expected).toString());
    }
}
