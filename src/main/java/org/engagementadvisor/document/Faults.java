package org.engagementadvisor.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Gathers what is wrong, so that all of it is said at once: each fault once, in the order of their places. Of very many only the
 * first are kept, {@link Limit#FAULTS} of them; the others are counted.
 */
public final class Faults {
    private final TreeSet<Fault> first = new TreeSet<>();
    private long more;

    public void add(Fault fault) {
        first.add(fault);
        if (Limit.FAULTS.isExceededBy(first.size())) {
            first.pollLast();
            more++;
        }
    }

    public void add(Place place, String found, String expected) {
        add(new Fault(place, found, expected));
    }

    /** A node that is not what was expected of it. */
    public void add(Node node, String expected) {
        add(node.place(), node.shown(), expected);
    }

    public void addAll(Collection<Fault> faults) {
        faults.forEach(this::add);
    }

    public boolean isEmpty() {
        return first.isEmpty();
    }

    /** All that were found, those that are not kept among them. */
    public long count() {
        return first.size() + more;
    }

    /** Those that are kept. */
    public List<Fault> all() {
        return List.copyOf(first);
    }

    /** A sentence each, and in the end how many there are besides. */
    public List<String> sentences() {
        var lines = new ArrayList<String>();
        first.forEach(fault -> lines.add(fault.toString()));
        if (more > 0) {
            lines.add("and " + more + " more");
        }
        return lines;
    }

    /** Throws what the function makes of the faults if there are any. */
    public <X extends RuntimeException> void refuse(Function<Faults, X> refusal) {
        if (!isEmpty()) {
            throw refusal.apply(this);
        }
    }

    /** The sentences, one a line. */
    @Override
    public String toString() {
        return String.join("\n", sentences());
    }
}
