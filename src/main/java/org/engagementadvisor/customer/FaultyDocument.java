package org.engagementadvisor.customer;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import org.engagementadvisor.document.Fault;

/**
 * A document that is not a customer, with every fault found in it, or the first 100 where there are more. The place of a fault is
 * a JSON pointer, empty for the document itself, or line and column where the text is no JSON.
 */
public final class FaultyDocument extends RuntimeException {
    static final int MOST_FAULTS = 100;

    private final transient List<Fault> faults;

    FaultyDocument(Collection<Fault> faults) {
        super(faults.stream().sorted().limit(MOST_FAULTS).map(Fault::toString).collect(joining("\n"))
                + (faults.size() > MOST_FAULTS ? "\nand more" : ""));
        this.faults = faults.stream().sorted().limit(MOST_FAULTS).toList();
    }

    FaultyDocument(Fault fault) {
        this(List.of(fault));
    }

    /** At least one, sorted by place. */
    public List<Fault> faults() {
        return faults;
    }
}
