package org.engagementadvisor.begin;

import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;

/** Nothing can be suggested for what was asked; the message says what was found and what was expected. */
public final class NoSuggestion extends RuntimeException {
    NoSuggestion(String place, String found, String expected) {
        super(new Fault(Place.of(place), found, expected).toString());
    }
}
