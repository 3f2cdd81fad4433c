package org.engagementadvisor.begin;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.advice.AdvicePart;
import org.engagementadvisor.batch.Advised;
import org.engagementadvisor.batch.BatchRun;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.reading.Brief;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** The customers to call first: those with whom most is at stake in the first thing to do; of equal ones those with whom it must be done. */
record Calls(RuleBook book, LocalDate asOf) implements BatchRun.Work<Calls.Call> {
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

    @Override
    public List<Call> advise(List<Customer> customers) {
        return book.advise(customers, asOf, null, AdvicePart.ALL).stream()
                .map(this::call)
                .toList();
    }

    private Call call(Advice advice) {
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

    List<Call> first(Path customers, int threads, int most) throws IOException {
        var calls = new ArrayList<Call>();
        try (var file = CustomerFile.open(customers)) {
            new BatchRun<>(threads, this).run(file, advised -> {
                if (advised instanceof Advised.Customer<Call> one
                        && !one.made().say().isEmpty()) {
                    calls.add(one.made());
                }
            });
        }
        return calls.stream().sorted(FIRST).limit(most).toList();
    }
}
