package org.engagementadvisor.rules;

import java.util.List;
import java.util.stream.Collectors;
import org.engagementadvisor.rules.table.Finding;

/** The files make no rule book; every reason why is among the findings. */
public final class RulesRejected extends RuntimeException {
    private final transient List<Finding> findings;

    RulesRejected(List<Finding> findings) {
        super(findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
