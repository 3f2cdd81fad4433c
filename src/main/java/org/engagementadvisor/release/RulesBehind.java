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
        Map<String, Reason> former = new HashMap<>();
        for (Reason reason : before) {
            former.put(reason.row(), reason);
            if (changed.contains(reason.row())) {
                found.add(reason.row());
            }
        }
        for (Reason reason : after) {
            if (changed.contains(reason.row()) || !asksTheSame(former.getOrDefault(reason.row(), reason), reason)) {
                found.add(reason.row());
            }
        }
        return found;
    }

    private static boolean asksTheSame(Reason one, Reason other) {
        List<Comparison> asked = one.comparisons();
        List<Comparison> likewise = other.comparisons();
        if (asked.size() != likewise.size()) {
            return false;
        }
        for (int at = 0; at < asked.size(); at++) {
            if (!asked.get(at).expected().equals(likewise.get(at).expected())) {
                return false;
            }
        }
        return true;
    }
}
