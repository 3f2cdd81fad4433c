package org.engagementadvisor.register;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Advises everybody again for whom the day or the rules have changed, as far as it concerns them. */
@Component
public final class Readvising {
    /** Who advises when nobody asked. */
    static final String NOBODY = "the service";

    private static final Logger LOG = LoggerFactory.getLogger(Readvising.class);

    private final Recording recording;
    private final AdviceStore advice;
    private final Standings standings;

    Readvising(Recording recording, AdviceStore advice, Standings standings) {
        this.recording = recording;
        this.advice = advice;
        this.standings = standings;
    }

    /**
     * Goes through all customers once; how many were looked at. Stops between two chunks if it is told to. Whoever cannot be advised
     * stands as before until the next time, and keeps nobody else from advice.
     */
    public long all(Cause cause, BooleanSupplier isStopped) {
        long count = 0;
        var after = "";
        while (!isStopped.getAsBoolean()) {
            var some = advice.outdated(recording.by(), after, Recording.CHUNK);
            if (some.isEmpty()) {
                break;
            }
            advise(some, cause);
            standings.keepUp();
            count += some.size();
            after = some.get(some.size() - 1);
        }
        return count;
    }

    private void advise(List<String> customers, Cause cause) {
        try {
            recording.again(customers, cause, NOBODY);
        } catch (RuntimeException failed) {
            if (isOfTheDatabase(failed)) {
                throw failed;
            }
            if (customers.size() == 1) {
                // Its message may quote what was to be written.
                LOG.error(
                        "the customer {} could not be advised again: {}",
                        customers.get(0),
                        failed.getClass().getName());
                return;
            }
            customers.forEach(each -> advise(List.of(each), cause));
        }
    }

    /** Whether it says nothing of what was to be written: then everybody else would fail as well, and slowly. */
    private static boolean isOfTheDatabase(RuntimeException failed) {
        return failed instanceof TransactionException
                || (failed instanceof DataAccessException && !(failed instanceof DataIntegrityViolationException));
    }
}
