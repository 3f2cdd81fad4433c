package org.engagementadvisor.command;

import java.util.List;
import java.util.Map;
import org.engagementadvisor.customer.FaultyDocument.Fault;
import org.jspecify.annotations.Nullable;

/** How one line of a batch ended, ready to be written. */
sealed interface Advised {
    long line();

    /** A customer with advice, as the bytes of the files that it goes into. */
    final class Customer implements Advised {
        private final long line;
        final String id;
        final byte[] advice;
        final byte[] recommendations;
        final Map<String, Object> answers;
        final int recommended;

        Customer(
                long line,
                String id,
                byte[] advice,
                byte[] recommendations,
                Map<String, Object> answers,
                int recommended) {
            this.line = line;
            this.id = id;
            this.advice = advice;
            this.recommendations = recommendations;
            this.answers = answers;
            this.recommended = recommended;
        }

        @Override
        public long line() {
            return line;
        }
    }

    /** A line that holds no customer that could be advised. */
    record Rejected(long line, @Nullable String id, List<Fault> faults) implements Advised {}
}
