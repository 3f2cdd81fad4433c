package org.engagementadvisor.scenario;

import java.util.List;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Faults;

/** Scenario files that cannot be run, with everything that is wrong with them. */
public final class ScenariosRejected extends RuntimeException {
    private final transient Faults faults;

    ScenariosRejected(Faults faults) {
        super(faults.toString());
        this.faults = faults;
    }

    /** The first hundred, in the order of files and lines. */
    public List<Fault> faults() {
        return faults.all();
    }
}
