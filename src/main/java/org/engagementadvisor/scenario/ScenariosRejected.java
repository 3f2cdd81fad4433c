package org.engagementadvisor.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** Scenario files that cannot be run, with everything that is wrong with them. */
public final class ScenariosRejected extends RuntimeException {
    private final transient List<ScenarioFault> faults;

    ScenariosRejected(List<ScenarioFault> faults) {
        super(faults.stream().map(ScenarioFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /** In the order of files and lines. */
    public List<ScenarioFault> faults() {
        return faults;
    }
}
