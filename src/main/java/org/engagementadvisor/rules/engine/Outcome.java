package org.engagementadvisor.rules.engine;

import java.util.List;
import org.engagementadvisor.rules.fact.Subject;
import org.engagementadvisor.rules.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a table made of its hits for one subject.
 *
 * @param rows the rows that decided, in the order of the table
 * @param answers what they answered
 * @param held set where the former answer is kept for once
 */
public record Outcome(
        Decider by,
        Subject subject,
        List<Row> rows,
        GivenAnswers answers,
        @Nullable Held held) {

    /**
     * An answer kept although the figures have just passed a bound.
     *
     * @param next the row that will decide next time
     */
    public record Held(Row next) {}
}
