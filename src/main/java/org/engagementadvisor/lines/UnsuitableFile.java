package org.engagementadvisor.lines;

import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;

/** A file that cannot serve because of its name or kind; nothing of it was looked at. */
public final class UnsuitableFile extends IllegalArgumentException {
    public UnsuitableFile(String file, String found, String expected) {
        super(new Fault(Place.of(file), found, expected).toString());
    }
}
