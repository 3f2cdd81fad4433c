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

    /** A line that holds no customer that could be advised. */
    record Rejected<T>(long line, @Nullable String id, List<Fault> faults) implements Advised<T> {}
}
