package org.engagementadvisor.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.engagementadvisor.customer.Customer;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.engagementadvisor.lines.CustomerFile;
import org.engagementadvisor.lines.Line;
import org.engagementadvisor.lines.SeenIds;
import org.engagementadvisor.rules.RuleBook;

/**
 * Advises the customers of a file by several threads and gives them out in the order of the file. Only so many chunks are
 * under way at a time that memory does not grow with the file.
 */
public final class BatchRun<T> {
    /** As many customers as are advised fastest together. */
    private static final int CHUNK = 64;

    private static final int CHUNK_BYTES = 4 << 20;

    private final int threads;
    private final Work<T> work;
    private final SeenIds seen = new SeenIds();

    public BatchRun(int threads, Work<T> work) {
        this.threads = threads;
        this.work = work;
    }

    /** What all chunks share: the rule book, and what is made of customers with it. */
    public interface Work<T> {
        RuleBook book();

        /**
         * Advises customers and makes of each what is wanted, in their order.
         *
         * @throws org.engagementadvisor.advice.RuleConflict if the rules contradict each other for one of them
         */
        List<T> advise(List<Customer> customers);

        /** How many customers are best advised together. */
        default int together() {
            return CHUNK;
        }
    }

    public interface Receiver<T> {
        void take(Advised<T> advised) throws IOException;
    }

    public void run(CustomerFile file, Receiver<T> receiver) throws IOException {
        try (var inOrder = new InOrder<Advised<T>>(threads, advised -> receiver.take(once(advised)))) {
            for (var lines = next(file); !lines.isEmpty(); lines = next(file)) {
                inOrder.add(new Chunk<>(lines, work));
            }
            inOrder.finish();
        }
    }

    private List<Line> next(CustomerFile file) throws IOException {
        var lines = new ArrayList<Line>(work.together());
        int bytes = 0;
        while (lines.size() < work.together() && bytes < CHUNK_BYTES) {
            var line = file.next();
            if (line == null) {
                break;
            }
            lines.add(line);
            bytes += line.size();
        }
        return lines;
    }

    /** A customer that was already given out is rejected. */
    private Advised<T> once(Advised<T> advised) {
        if (!(advised instanceof Advised.Customer<T> customer)) {
            return advised;
        }
        long before = seen.lineOf(customer.id(), customer.line());
        if (before == 0) {
            return advised;
        }
        var found = "`" + customer.id() + "`, which was already on line " + before;
        var fault = new Fault(Place.within("/id"), found, "each customer once");
        return new Advised.Rejected<>(customer.line(), customer.id(), List.of(fault), null);
    }
}
