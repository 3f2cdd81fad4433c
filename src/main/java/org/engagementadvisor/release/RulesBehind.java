package org.engagementadvisor.release;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.Reason;

/**
 * What is known of the rules behind two pieces of advice.
 *
 * @param changed the ids of rows known to say or ask something else; a row whose conditions are told otherwise is one in any case
 * @param answers the answers of which a fact is computed, by the name of the fact
 */
record RulesBehind(Set<String> changed, Function<String, List<String>> answers) {
    RulesBehind {
        changed = Set.copyOf(changed);
    }

    /** Of rules of which only their advice is known. */
    static RulesBehind unknown() {
        return new RulesBehind(Set.of(), fact -> List.of());
    }

    /** Those among the rows that gave reasons. */
    Set<String> among(List<Reason> before, List<Reason> after) {
        Set<String> found = new LinkedHashSet<>();
        Map<String, List<String>> asked = new HashMap<>();
        for (Reason reason : before) {
            asked.put(reason.row(), asks(reason));
            if (changed.contains(reason.row())) {
                found.add(reason.row());
            }
        }
        for (Reason reason : after) {
            List<String> former = asked.getOrDefault(reason.row(), asks(reason));
            if (changed.contains(reason.row()) || !former.equals(asks(reason))) {
                found.add(reason.row());
            }
        }
        return found;
    }

    private static List<String> asks(Reason reason) {
        return reason.comparisons().stream().map(Comparison::expected).toList();
    }
}
