package org.engagementadvisor.rules.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.rules.engine.BoundRow;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.fact.Values;
import org.jspecify.annotations.Nullable;

/** The rows of a table whose answer is better than another, in the order of the table. */
final class BetterRows {
    private final Slot primary;
    private final List<BoundRow> rows;
    // By the answer; where no cell names a fact, the same of everybody.
    private final Map<Object, List<BoundRow>> constant = new HashMap<>();
    private final boolean isConstant;

    BetterRows(Slot primary, List<BoundRow> rows) {
        this.primary = primary;
        this.rows = rows;
        this.isConstant = rows.stream().allMatch(row -> row.answersFacts().isEmpty());
        if (isConstant) {
            rows.forEach(this::add);
        }
    }

    private void add(BoundRow row) {
        Object answer = row.row().says().get(primary.fact().name());
        if (answer != null) {
            constant.computeIfAbsent(
                    answer,
                    first -> rows.stream()
                            .filter(each -> isBetter(
                                    each.row().says().get(primary.fact().name()), first))
                            .toList());
        }
    }

    private boolean isBetter(@Nullable Object answer, Object given) {
        return answer != null && Values.compare(primary.fact(), answer, given) > 0;
    }

    List<BoundRow> than(Object given, Subject subject) {
        return isConstant
                ? constant.getOrDefault(given, List.of())
                : rows.stream()
                        .filter(row -> isBetter(row.answer(primary, subject), given))
                        .toList();
    }
}
