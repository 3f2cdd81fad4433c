package org.engagementadvisor.customer;

/** A value that cannot mean anything, refused by the record that was to hold it. */
final class Refused extends IllegalArgumentException {
    private final String field;
    private final String found;
    private final String expected;

    Refused(String field, String found, String expected) {
        super(field + ": found " + found + ", expected " + expected);
        this.field = field;
        this.found = found;
        this.expected = expected;
    }

    String field() {
        return field;
    }

    String found() {
        return found;
    }

    String expected() {
        return expected;
    }
}
