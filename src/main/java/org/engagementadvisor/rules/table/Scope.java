package org.engagementadvisor.rules.table;

/** What a table judges, one at a time. */
public enum Scope {
    /** The customer as a whole. */
    CUSTOMER("Customer"),
    /** Each product area of the customer. */
    AREA("Area"),
    /** What is known, then the worst and the best that the unknown could be. */
    ASSUMPTION("Assumption");

    private final String pattern;

    Scope(String pattern) {
        this.pattern = pattern;
    }

    /** The word for it in a table's pattern row. */
    public String pattern() {
        return pattern;
    }
}
