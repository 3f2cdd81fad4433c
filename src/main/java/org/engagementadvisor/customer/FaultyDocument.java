package org.engagementadvisor.customer;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A document that is not a customer, with every fault found in it, or the first 100 where there are more. */
public final class FaultyDocument extends RuntimeException {
    static final int MOST_FAULTS = 100;

    private final transient List<Fault> faults;

    FaultyDocument(List<Fault> faults) {
        super(faults.stream().limit(MOST_FAULTS).map(Fault::toString).collect(joining("\n"))
                + (faults.size() > MOST_FAULTS ? "\nand more" : ""));
        this.faults = faults.stream().limit(MOST_FAULTS).toList();
    }

    /** At least one, sorted by place. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One fault. {@code place} is a JSON pointer, empty for the document itself, or line and column where the text is no JSON;
     * {@code found} has backticks around what was copied from the document.
     */
    public record Fault(String place, String found, String expected) {
        @Override
        public String toString() {
            return (place.isEmpty() ? "document" : place) + ": found " + found + ", expected " + expected;
        }
    }
}
