package org.engagementadvisor.rules;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The rule book that counts now, while a service runs: swapped whole, so that whoever takes it once advises by one release from
 * beginning to end. For any number of threads.
 */
public final class RulesInForce {
    private final AtomicReference<RuleBook> current;

    public RulesInForce(RuleBook first) {
        current = new AtomicReference<>(first);
    }

    public RuleBook current() {
        return current.get();
    }

    /** Has that rule book count from now on. */
    public void take(RuleBook next) {
        current.set(next);
    }
}
