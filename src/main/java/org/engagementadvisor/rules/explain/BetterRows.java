package org.engagementadvisor.rules.explain;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.engagementadvisor.rules.engine.BoundRow;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.fact.Values;
import org.jspecify.annotations.Nullable;

/** The rows of a table whose answer is better than another, in the order of the table. */
final class BetterRows {
    private final Slot primary;
    private final List<BoundRow> rows;
    // By the answer, filled as customers get it; where no cell names a fact, the same of everybody. To compare each row
    // of a long
    // table with each other beforehand would cost more than all else that makes a book ready.
    private final Map<Object, List<BoundRow>> constant = new ConcurrentHashMap<>();
    private final boolean isConstant;

    BetterRows(Slot primary, List<BoundRow> rows) {
        this.primary = primary;
        this.rows = rows;
        this.isConstant = rows.stream().allMatch(row -> row.answersFacts().isEmpty());
    }

    List<BoundRow> than(Object given, Subject subject) {
        return isConstant ? constant.computeIfAbsent(given, answer -> better(answer, subject)) : better(given, subject);
    }

    private List<BoundRow> better(Object given, Subject subject) {
        return rows.stream()
                .filter(row -> isBetter(row.answer(primary, subject), given))
                .toList();
    }

    private boolean isBetter(@Nullable Object answer, Object given) {
        return answer != null && Values.compare(primary.fact(), answer, given) > 0;
    }
}
