package org.engagementadvisor.rules.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.engagementadvisor.advice.RuleConflict;
import org.engagementadvisor.document.Limit;

/** Until when customers may be judged; looked at between tables. */
record Deadline(long end) {
    /** From now on, for so many at once. */
    static Deadline of(int customers) {
        return new Deadline(System.nanoTime() + TimeUnit.SECONDS.toNanos(Limit.CUSTOMER_SECONDS.most()) * customers);
    }

    /**
     * Looks at it.
     *
     * @throws CancellationException if nobody waits for the answer any more: the thread is interrupted
     * @throws RuleConflict if it has passed
     */
    void look() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("judging was interrupted");
        }
        if (System.nanoTime() - end > 0) {
            throw new RuleConflict("judging", "found no end, expected " + Limit.CUSTOMER_SECONDS.expected(), null);
        }
    }
}
