package org.engagementadvisor.intake;

import java.util.List;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Faults;
import org.engagementadvisor.document.Place;

/** A mapping or an export that cannot be used, with everything that is wrong; no customer was computed from it. */
public final class IntakeRefused extends RuntimeException {
    private final transient Faults faults;

    IntakeRefused(Faults faults) {
        super(faults.toString());
        this.faults = faults;
    }

    IntakeRefused(String file, String found, String expected) {
        this(only(new Fault(Place.of(file), found, expected)));
    }

    private static Faults only(Fault fault) {
        var faults = new Faults();
        faults.add(fault);
        return faults;
    }

    /** The first hundred. */
    public List<Fault> faults() {
        return faults.all();
    }
}
