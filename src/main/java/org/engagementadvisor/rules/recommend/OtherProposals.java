package org.engagementadvisor.rules.recommend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What the others say beside each of a customer's recommendations; counted once, since each is asked of all. One that tables find not
 * worth its hours takes no stance, since nobody will work on it.
 */
final class OtherProposals {
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Integer> stances = new TreeMap<>();
    private final Map<String, Map<String, Integer>> stancesInArea = new HashMap<>();

    OtherProposals(Subject whole) {
        for (Subject each : whole.parts(Scope.RECOMMENDATION)) {
            Proposal candidate = each.thing(Proposal.class);
            if (candidate == null) {
                continue;
            }
            kinds.merge(candidate.kind(), 1, Integer::sum);
            String stance = stance(each);
            if (stance != null) {
                stances.merge(stance, 1, Integer::sum);
                String area = each.areaName();
                if (area != null) {
                    stancesInArea
                            .computeIfAbsent(area, first -> new TreeMap<>())
                            .merge(stance, 1, Integer::sum);
                }
            }
        }
    }

    List<String> kinds(Subject subject) {
        Proposal candidate = subject.thing(Proposal.class);
        return without(candidate == null ? null : candidate.kind(), kinds);
    }

    List<String> stances(Subject subject) {
        return without(stance(subject), stances);
    }

    List<String> stancesInArea(Subject subject) {
        String area = subject.areaName();
        return area == null ? List.of() : without(stance(subject), stancesInArea.getOrDefault(area, Map.of()));
    }

    private static @Nullable String stance(Subject subject) {
        Proposal candidate = subject.thing(Proposal.class);
        boolean isWorthItsHours = !"no".equals(subject.value(ProposalFacts.WORTH_ITS_HOURS));
        return candidate == null || !isWorthItsHours ? null : candidate.stance();
    }

    /** Sorted; without the own word if nobody else says it. */
    private static List<String> without(@Nullable String own, Map<String, Integer> said) {
        return said.entrySet().stream()
                .filter(each -> each.getValue() > 1 || !each.getKey().equals(own))
                .map(Map.Entry::getKey)
                .toList();
    }
}
