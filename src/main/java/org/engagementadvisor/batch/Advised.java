package org.engagementadvisor.batch;

import java.util.List;
import org.engagementadvisor.document.Fault;
import org.jspecify.annotations.Nullable;

/**
 * How one line of a batch ended.
 *
 * @param <T> what is made of a customer with its advice
 */
public sealed interface Advised<T> {
    long line();

    /** A customer, and what was made of it. */
    record Customer<T>(long line, String id, T made) implements Advised<T> {}

    /**
     * A line that holds no customer that could be advised.
     *
     * @param customer as far as it could be read; null where it could not
     */
    record Rejected<T>(
            long line,
            @Nullable String id,
            List<Fault> faults,
            org.engagementadvisor.customer.@Nullable Customer customer)
            implements Advised<T> {
        /** What is wrong, without the place in the file, so that lines that lack the same say the same. */
        public String reason() {
            Fault first = faults.get(0);
            String within = first.place().within();
            return (within.isEmpty() ? "" : within + ": ") + "expected " + first.expected();
        }
    }
}
