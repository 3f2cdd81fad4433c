package org.engagementadvisor.rules;

import java.util.List;
import java.util.Map;
import org.engagementadvisor.rules.table.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What is judged in one go: tables none of which reads an answer of another, or the DRL at the end of a folder.
 *
 * @param tables by what they judge; empty for DRL
 * @param after the folder whose DRL runs; null for tables
 */
record Step(
        int number,
        Map<Scope, List<Decider>> tables,
        @Nullable String after) {
    /** The stage number of the tables of one scope: no two steps or scopes share one. */
    int stage(Scope scope) {
        return number * Scope.values().length + scope.code();
    }
}
