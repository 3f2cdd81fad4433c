package org.engagementadvisor.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.lines.AdviceForm;
import org.engagementadvisor.lines.Line;
import org.engagementadvisor.lines.Reading;
import org.engagementadvisor.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** Some lines of a batch, to be read, advised and made into bytes by one thread. */
record Chunk(List<Line> lines, Work work) implements Callable<List<Advised>> {
    /** What all chunks share. */
    record Work(
            RuleBook book, LocalDate asOf, @Nullable String strategy, AdviceForm form, AdviceForm recommendations) {}

    @Override
    public List<Advised> call() {
        var readings = lines.stream().map(this::reading).toList();
        var customers = new ArrayList<Customer>();
        for (var reading : readings) {
            if (reading instanceof Reading.Understood understood) {
                customers.add(understood.customer());
            }
        }
        var advice = work.book().advise(customers, work.asOf(), work.strategy()).iterator();
        var all = new ArrayList<Advised>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            long line = lines.get(i).number();
            if (readings.get(i) instanceof Reading.Refused refused) {
                all.add(new Advised.Rejected(line, refused.id(), refused.faults()));
            } else {
                all.add(advised(line, advice.next()));
            }
        }
        return all;
    }

    private Reading reading(Line line) {
        var reading = line.read();
        if (reading instanceof Reading.Understood understood) {
            var customer = understood.customer();
            var faults = UnknownTerms.faults(work.book(), customer, line);
            return faults.isEmpty() ? reading : new Reading.Refused(customer.id(), faults);
        }
        return reading;
    }

    private Advised advised(long line, Advice advice) {
        return new Advised.Customer(
                line,
                advice.customer(),
                work.form().lines(advice),
                work.recommendations().lines(advice),
                advice.answers(),
                advice.recommendations().size());
    }
}
