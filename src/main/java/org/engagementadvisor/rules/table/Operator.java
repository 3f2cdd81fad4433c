package org.engagementadvisor.rules.table;

/** How a fact is compared with what a cell holds. A comparison with an unknown value never holds unless it says so. */
public enum Operator {
    IS,
    AT_LEAST,
    ABOVE,
    AT_MOST,
    BELOW,
    ONE_OF,
    NONE_OF,
    CONTAINS,
    LACKS,
    UNKNOWN,
    KNOWN;

    /** Whether it bounds a number from one side. */
    public boolean isBound() {
        return this == AT_LEAST || this == ABOVE || this == AT_MOST || this == BELOW;
    }
}
