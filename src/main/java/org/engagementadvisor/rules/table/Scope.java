package org.engagementadvisor.rules.table;

/** What a table judges, one at a time. */
public enum Scope {
    /** The customer as a whole. */
    CUSTOMER("Customer", 0),
    /** Each product area of the customer. */
    AREA("Area", 1),
    /** What is known, then the worst and the best that the unknown could be. */
    ASSUMPTION("Assumption", 2);

    private final String pattern;
    private final int code;

    Scope(String pattern, int code) {
        this.pattern = pattern;
        this.code = code;
    }

    /** A number of its own, below the number of scopes. */
    public int code() {
        return code;
    }

    /** The word for it in a table's pattern row. */
    public String pattern() {
        return pattern;
    }
}
