package org.engagementadvisor.rules.table;

/** What a table judges, one at a time. */
public enum Scope {
    /** The customer as a whole. */
    CUSTOMER("Customer", 0, false),
    /** Each product area of which something is known with the customer. */
    AREA("Area", 1, true),
    /** What is known, then the worst and the best that the unknown could be. */
    ASSUMPTION("Assumption", 2, false),
    /** Each product area that we sell, whether the customer buys it or not. */
    RANGE("Range", 3, true),
    /** Each area of each project with its budget, and each area bought in a known quality outside of projects. */
    LADDER("Ladder", 4, true),
    /** Each installed product and each contract, with the day on which it is due. */
    DUE("Due", 5, true),
    /** Each recent purchase. */
    PURCHASE("Purchase", 6, true),
    /** Each wish for a lower price. */
    PRICE_REQUEST("PriceRequest", 7, false),
    /** Each initiative of the customer. */
    INITIATIVE("Initiative", 8, false),
    /** Each theme of the customer's vision. */
    THEME("Theme", 9, false),
    /** Each of our own functions whose help the plan needs. */
    STAKEHOLDER("Stakeholder", 10, false),
    /** Each recommendation, before they are ranked. */
    RECOMMENDATION("Recommendation", 11, true),
    /** All customers together. */
    PORTFOLIO("Portfolio", 12, false),
    /** All customers that share a segment, a portfolio role, a priority or an account manager. */
    GROUP("Group", 13, false);

    private final String pattern;
    private final int code;
    private final boolean hasArea;

    Scope(String pattern, int code, boolean hasArea) {
        this.pattern = pattern;
        this.code = code;
        this.hasArea = hasArea;
    }

    /** A number of its own, below the number of scopes. */
    public int code() {
        return code;
    }

    /** The word for it in a table's pattern row. */
    public String pattern() {
        return pattern;
    }

    /** Whether a table of that scope may read the facts of this one: an item sees its own, those of its area, the customer's. */
    boolean isSeenFrom(Scope reader) {
        return this == reader
                || (this == CUSTOMER && reader != PORTFOLIO && reader != GROUP)
                || (this == ASSUMPTION && reader == CUSTOMER)
                || ((this == AREA || this == RANGE) && reader.hasArea)
                || (this == PORTFOLIO && reader == GROUP);
    }
}
