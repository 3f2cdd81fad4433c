package org.engagementadvisor.scenario;

import java.util.Set;

/** The lists of an advice that a case can speak of, and the keys that do so. */
enum Listing {
    RECOMMENDATIONS("recommendations"),
    NO_RECOMMENDATIONS("no recommendations"),
    DATA_GAPS("data gaps"),
    NO_DATA_GAPS("no data gaps"),
    BECAUSE("because");

    private final String key;

    Listing(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    /** Whether the entries must be there; otherwise they must not. */
    boolean wanted() {
        return this != NO_RECOMMENDATIONS && this != NO_DATA_GAPS;
    }

    /** Whether a case may say that there is nothing in it. */
    boolean mayBeEmpty() {
        return this == RECOMMENDATIONS || this == DATA_GAPS;
    }

    /** Whether its entries are row ids; otherwise they are names of facts. */
    boolean ofRows() {
        return this != DATA_GAPS && this != NO_DATA_GAPS;
    }

    Set<String> in(Judged judged) {
        return switch (this) {
            case RECOMMENDATIONS, NO_RECOMMENDATIONS -> judged.recommendations();
            case DATA_GAPS, NO_DATA_GAPS -> judged.dataGaps();
            case BECAUSE -> judged.rows();
        };
    }
}
