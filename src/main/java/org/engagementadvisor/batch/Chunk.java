package org.engagementadvisor.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.lines.Line;
import org.engagementadvisor.lines.Reading;

/** Some lines of a batch, to be read and advised by one thread. */
record Chunk<T>(List<Line> lines, BatchRun.Work<T> work) implements Callable<List<Advised<T>>> {
    /** What the rules say of a customer, once its line is known. */
    private interface Answer<T> {
        Advised<T> on(long line);
    }

    @Override
    public List<Advised<T>> call() {
        var readings =
                lines.stream().map(line -> line.read(work.book()::unknownTerms)).toList();
        var answers = answers(customers(readings)).iterator();
        var all = new ArrayList<Advised<T>>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            long line = lines.get(i).number();
            if (readings.get(i) instanceof Reading.Refused refused) {
                all.add(new Advised.Rejected<>(line, refused.id(), refused.faults(), refused.customer()));
            } else {
                all.add(answers.next().on(line));
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
    private List<Answer<T>> answers(List<Customer> customers) {
        try {
            return answered(customers);
        } catch (RuleConflict onSomeone) {
            return customers.stream().map(this::alone).toList();
        }
    }

    private List<Answer<T>> answered(List<Customer> customers) {
        var made = work.advise(customers);
        var answers = new ArrayList<Answer<T>>(made.size());
        for (int i = 0; i < made.size(); i++) {
            var id = customers.get(i).id();
            var one = made.get(i);
            answers.add(line -> new Advised.Customer<>(line, id, one));
        }
        return answers;
    }

    private Answer<T> alone(Customer customer) {
        try {
            return answered(List.of(customer)).get(0);
        } catch (RuleConflict conflict) {
            var fault = new Fault(Place.within(""), String.valueOf(conflict.getMessage()), "rules that agree");
            return line -> new Advised.Rejected<>(line, customer.id(), List.of(fault), customer);
        }
    }
}
