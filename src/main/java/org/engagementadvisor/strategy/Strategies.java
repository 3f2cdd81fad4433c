package org.engagementadvisor.strategy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.engagementadvisor.customer.Earlier.Strategy;
import org.engagementadvisor.register.Recording;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people write of the strategies in place of what the rules propose. It counts until it is written anew, however often is advised. */
@Component
public class Strategies {
    private final StrategyStore store;
    private final Recording recording;
    private final Clock clock;

    Strategies(StrategyStore store, Recording recording, Clock clock) {
        this.store = store;
        this.recording = recording;
        this.clock = clock;
    }

    /** All that was ever written of a customer, the latest, which counts, first. */
    public List<KeptStrategy> history(String customer) {
        return store.of(customer);
    }

    /**
     * Writes a strategy. The customer is advised again at once.
     *
     * @param version the one that whoever writes has seen; 0 for none
     * @throws OptimisticLockingFailureException if another has been written since
     */
    @Transactional
    public void write(String customer, int version, Strategy strategy, String by) {
        add(customer, version, strategy, null, by);
    }

    /**
     * Takes an earlier version again as one more, or lets the rules propose again.
     *
     * @param version as for {@link #write}
     * @param from 0 for what the rules propose
     * @return false if there is no such version
     */
    @Transactional
    public boolean takeAgain(String customer, int version, int from, String by) {
        var strategy = from == 0
                ? Strategy.NONE
                : history(customer).stream()
                        .filter(each -> each.version() == from)
                        .map(KeptStrategy::strategy)
                        .findFirst()
                        .orElse(null);
        if (strategy == null) {
            return false;
        }
        add(customer, version, strategy, from, by);
        return true;
    }

    private void add(String customer, int version, Strategy strategy, @Nullable Integer from, String by) {
        int latest = history(customer).stream()
                .mapToInt(KeptStrategy::version)
                .findFirst()
                .orElse(0);
        if (latest != version) {
            throw new OptimisticLockingFailureException("found version " + latest);
        }
        try {
            store.add(
                    customer,
                    new KeptStrategy(latest + 1, strategy, from, by, Instant.now(clock), LocalDate.now(clock)));
        } catch (DuplicateKeyException quicker) {
            throw new OptimisticLockingFailureException("somebody was quicker", quicker);
        }
        recording.reconsider(List.of(customer), by);
    }
}
