package org.engagementadvisor.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How much of many customers was left out, since it is dated after the day for which they are judged. Used by one thread. */
public final class LaterFacts {
    private final TreeMap<String, Counted> byFact = new TreeMap<>();

    /**
     * What was left out of one place of the document.
     *
     * @param customer the id of the first of whom something was
     */
    public record Counted(String fact, long number, String customer) {
        @Override
        public String toString() {
            return number + " " + fact + " (first of " + customer + ")";
        }
    }

    public void add(String customer, List<LaterFact> later) {
        later.forEach(each -> byFact.merge(
                each.fact(),
                new Counted(each.fact(), 1, customer),
                (before, one) -> new Counted(before.fact(), before.number() + 1, before.customer())));
    }

    /** By the name of the fact; empty if nothing was left out. */
    public List<Counted> counted() {
        return new ArrayList<>(byFact.values());
    }
}
