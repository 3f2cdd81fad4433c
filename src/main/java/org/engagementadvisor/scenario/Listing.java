package org.engagementadvisor.scenario;

import java.util.Set;

/** The lists of an advice that a case can speak of, and the keys that do so. */
enum Listing {
    RECOMMENDATIONS("recommendations"),
    NO_RECOMMENDATIONS("no recommendations"),
    SET_ASIDE("set aside"),
    FOUND("found"),
    NOT_FOUND("not found"),
    DATA_GAPS("data gaps"),
    NO_DATA_GAPS("no data gaps"),
    PAGE("page"),
    NO_PAGE("no page"),
    CUSTOMER_PAGE("customer page"),
    NO_CUSTOMER_PAGE("no customer page"),
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
        return switch (this) {
            case NO_RECOMMENDATIONS, NOT_FOUND, NO_DATA_GAPS, NO_PAGE, NO_CUSTOMER_PAGE -> false;
            default -> true;
        };
    }

    /** Whether a case may say that there is nothing in it. */
    boolean mayBeEmpty() {
        return this != BECAUSE && wanted();
    }

    /** Whether its entries are row ids; otherwise they are names of facts. */
    boolean ofRows() {
        return this != DATA_GAPS && this != NO_DATA_GAPS;
    }

    Set<String> in(Judged judged) {
        return switch (this) {
            case RECOMMENDATIONS, NO_RECOMMENDATIONS -> judged.recommendations();
            case SET_ASIDE -> judged.setAside();
            case FOUND, NOT_FOUND -> judged.found();
            case PAGE, NO_PAGE -> judged.page(line -> true);
            case CUSTOMER_PAGE, NO_CUSTOMER_PAGE -> judged.page(Judged::isForTheCustomer);
            case DATA_GAPS, NO_DATA_GAPS -> judged.dataGaps();
            case BECAUSE -> judged.rows();
        };
    }
}
