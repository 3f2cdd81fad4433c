package org.engagementadvisor.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.advice.Decision;
import org.engagementadvisor.advice.Recommendation;

/**
 * What the rules say of all customers together.
 *
 * @param figures all known figures by name, those of a group as {@code group.name}
 * @param decisions what tables answered of all, then of each group
 * @param findings what to look at, best first, each with its reasons
 */
public record PortfolioView(Map<String, Object> figures, List<Decision> decisions, List<Recommendation> findings) {
    public PortfolioView {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        decisions = List.copyOf(decisions);
        findings = List.copyOf(findings);
    }
}
