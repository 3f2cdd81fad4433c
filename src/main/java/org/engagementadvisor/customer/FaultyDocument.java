package org.engagementadvisor.customer;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Limit;

/**
 * A document that is not a customer, with every fault found in it, or the first {@link Limit#FAULTS} where there are more. The place of a fault is
 * a JSON pointer, empty for the document itself, or line and column where the text is no JSON.
 */
public final class FaultyDocument extends RuntimeException {
    private final transient List<Fault> faults;

    FaultyDocument(Collection<Fault> faults) {
        super(faults.stream()
                        .sorted()
                        .limit(Limit.FAULTS.most())
                        .map(Fault::toString)
                        .collect(joining("\n"))
                + (Limit.FAULTS.isExceededBy(faults.size()) ? "\nand more" : ""));
        this.faults = faults.stream().sorted().limit(Limit.FAULTS.most()).toList();
    }

    FaultyDocument(Fault fault) {
        this(List.of(fault));
    }

    /** At least one, sorted by place. */
    public List<Fault> faults() {
        return faults;
    }
}
