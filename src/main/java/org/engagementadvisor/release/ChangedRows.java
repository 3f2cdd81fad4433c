package org.engagementadvisor.release;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.engagementadvisor.advice.Comparison;
import org.engagementadvisor.advice.Reason;

/**
 * The rows that say or ask something else than before.
 *
 * @param ids those known to; a row whose conditions are told otherwise is one in any case
 */
record ChangedRows(Set<String> ids) {
    ChangedRows {
        ids = Set.copyOf(ids);
    }

    /** Those among the rows that gave reasons. */
    Set<String> among(List<Reason> before, List<Reason> after) {
        Set<String> changed = new LinkedHashSet<>();
        Map<String, List<String>> asked = new HashMap<>();
        for (Reason reason : before) {
            asked.put(reason.row(), asks(reason));
            if (ids.contains(reason.row())) {
                changed.add(reason.row());
            }
        }
        for (Reason reason : after) {
            List<String> former = asked.getOrDefault(reason.row(), asks(reason));
            if (ids.contains(reason.row()) || !former.equals(asks(reason))) {
                changed.add(reason.row());
            }
        }
        return changed;
    }

    private static List<String> asks(Reason reason) {
        return reason.comparisons().stream().map(Comparison::expected).toList();
    }
}
