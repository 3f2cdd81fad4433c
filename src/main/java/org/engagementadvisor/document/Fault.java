package org.engagementadvisor.document;

import java.util.Comparator;

/**
 * Something wrong in what people wrote. Faults sort by their places.
 *
 * @param found in words, with what was copied {@linkplain Quote#of quoted}
 * @param expected what should stand there, in words
 */
public record Fault(Place place, String found, String expected) implements Comparable<Fault> {
    private static final Comparator<Fault> IN_READING_ORDER =
            Comparator.comparing(Fault::place).thenComparing(Fault::found).thenComparing(Fault::expected);

    public Fault {
        found = Quote.harmless(found);
        expected = Quote.harmless(expected);
    }

    /** The same somewhere else. */
    public Fault at(Place elsewhere) {
        return new Fault(elsewhere, found, expected);
    }

    @Override
    public int compareTo(Fault other) {
        return IN_READING_ORDER.compare(this, other);
    }

    /** The sentence without its place. */
    public String words() {
        return "found " + found + ", expected " + expected;
    }

    /** The sentence: {@code file:line:column: found …, expected …}. */
    @Override
    public String toString() {
        var where = place.toString();
        return where.isEmpty() ? words() : where + ": " + words();
    }
}
