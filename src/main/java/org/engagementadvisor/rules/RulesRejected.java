package org.engagementadvisor.rules;

import java.util.List;
import org.engagementadvisor.rules.table.Finding;
import org.engagementadvisor.rules.table.Findings;

/** The files make no rule book; every reason why is among the findings. */
public final class RulesRejected extends RuntimeException {
    private final transient List<Finding> findings;

    RulesRejected(List<Finding> findings) {
        super(String.join("\n", Findings.sentences(findings)));
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings;
    }
}
