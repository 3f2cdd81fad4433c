package org.engagementadvisor.rules;

/**
 * The rule book that counts now, while a service runs: swapped whole, so that whoever takes it once advises by one release from
 * beginning to end. For any number of threads.
 */
public final class RulesInForce {
    private volatile RuleBook current;

    public RulesInForce(RuleBook first) {
        current = first;
    }

    public RuleBook current() {
        return current;
    }

    /** Has that rule book count from now on. */
    public void take(RuleBook next) {
        current = next;
    }
}
