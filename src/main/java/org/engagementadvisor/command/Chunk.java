package org.engagementadvisor.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.engagementadvisor.advice.Advice;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.customer.FaultyDocument.Fault;
import org.engagementadvisor.lines.AdviceForm;
import org.engagementadvisor.lines.Line;
import org.engagementadvisor.lines.Reading;
import org.engagementadvisor.rules.RuleBook;
import org.engagementadvisor.rules.RuleConflict;
import org.jspecify.annotations.Nullable;

/** Some lines of a batch, to be read, advised and made into bytes by one thread. */
record Chunk(List<Line> lines, Work work) implements Callable<List<Advised>> {
    /** What all chunks share. */
    record Work(
            RuleBook book, LocalDate asOf, @Nullable String strategy, AdviceForm form, AdviceForm recommendations) {}

    @Override
    public List<Advised> call() {
        var readings = lines.stream().map(this::reading).toList();
        var advice = advice(customers(readings)).iterator();
        var all = new ArrayList<Advised>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            long line = lines.get(i).number();
            if (readings.get(i) instanceof Reading.Refused refused) {
                all.add(new Advised.Rejected(line, refused.id(), refused.faults()));
            } else {
                all.add(advice.next().on(line, this));
            }
        }
        return all;
    }

    private static List<Customer> customers(List<Reading> readings) {
        return readings.stream()
                .filter(Reading.Understood.class::isInstance)
                .map(reading -> ((Reading.Understood) reading).customer())
                .toList();
    }

    /** Should the rules contradict each other on one customer, the others are advised all the same. */
    private List<Answer> advice(List<Customer> customers) {
        try {
            return work.book().advise(customers, work.asOf(), work.strategy()).stream()
                    .map(Answer::of)
                    .toList();
        } catch (RuleConflict onSomeone) {
            return customers.stream().map(this::alone).toList();
        }
    }

    private Answer alone(Customer customer) {
        try {
            return Answer.of(work.book().advise(customer, work.asOf(), work.strategy()));
        } catch (RuleConflict conflict) {
            var fault = new Fault("", String.valueOf(conflict.getMessage()), "rules that agree");
            return (line, chunk) -> new Advised.Rejected(line, customer.id(), List.of(fault));
        }
    }

    /** What the rules say of a customer, once its line is known. */
    private interface Answer {
        Advised on(long line, Chunk chunk);

        static Answer of(Advice advice) {
            return (line, chunk) -> chunk.advised(line, advice);
        }
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
