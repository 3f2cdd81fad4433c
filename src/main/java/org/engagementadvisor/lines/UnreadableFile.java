package org.engagementadvisor.lines;

import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Place;

/** A file that cannot be read as a whole, so that nothing of it is used. The message is a sentence for each fault, one a line. */
public final class UnreadableFile extends RuntimeException {
    UnreadableFile(String file, String found, String expected) {
        this(Place.of(file), found, expected);
    }

    UnreadableFile(Place place, String found, String expected) {
        super(new Fault(place, found, expected).toString());
    }

    UnreadableFile(Faults faults) {
        super(faults.toString());
    }
}
