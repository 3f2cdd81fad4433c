package org.engagementadvisor.begin;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.reading.Brief;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** The customers to call first: those with whom most is at stake in the first thing to do; of equal ones those with whom it must be done. */
record Calls(RuleBook book) {
    private static final Comparator<Call> FIRST = Comparator.comparing(
                    Call::stake, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
            .thenComparing(call -> !call.mustDo())
            .thenComparing(Call::customer);

    /**
     * Whom to call.
     *
     * @param why in one line; empty if the rules say nothing
     * @param say what to do or say first
     * @param stake contribution margin of a year that it is about; null where no money can be named
     */
    record Call(
            String customer,
            String name,
            boolean mustDo,
            String why,
            String say,
            @Nullable BigDecimal stake) {}

    Call call(Advice advice) {
        var brief = Brief.of(advice, book);
        if (brief.toDo().isEmpty()) {
            return new Call(advice.customer(), brief.name(), false, "", "", null);
        }
        var first = brief.toDo().get(0);
        var value = first.advised().value();
        var step = first.advised().firstStep();
        return new Call(
                advice.customer(),
                brief.name(),
                first.advised().mustDo(),
                first.why(),
                first.text() + (step == null ? "" : ". " + step),
                value == null ? null : value.contributionMargin());
    }

    /** So many of those for whom there is something to do. */
    static List<Call> first(List<Call> calls, int most) {
        return calls.stream()
                .filter(call -> !call.say().isEmpty())
                .sorted(FIRST)
                .limit(most)
                .toList();
    }
}
