package org.engagementadvisor.rules.engine;

import java.util.List;
import org.engagementadvisor.rules.fact.Lexicon;
import org.engagementadvisor.rules.fact.Slot;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Condition;
import org.engagementadvisor.rules.table.Row;

/** A row to be tried without the network, in arrays: walking lists would take longer than asking. */
final class Trial {
    private final Row row;
    private final Condition[] conditions;
    private final Slot[] slots;

    Trial(Row row, Lexicon lexicon) {
        this(row, row.conditions(), lexicon);
    }

    /** The row with only some of its conditions. */
    Trial(Row row, List<Condition> some, Lexicon lexicon) {
        this.row = row;
        this.conditions = some.toArray(Condition[]::new);
        this.slots = some.stream()
                .map(condition -> lexicon.slot(condition.fact()))
                .toArray(Slot[]::new);
    }

    Row row() {
        return row;
    }

    boolean applies(Subject subject) {
        for (int at = 0; at < slots.length; at++) {
            if (!conditions[at].holds(subject.value(slots[at]))) {
                return false;
            }
        }
        return true;
    }
}
