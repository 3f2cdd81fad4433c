package org.engagementadvisor.advice;

import org.jspecify.annotations.Nullable;

/** The rules contradict each other, or go wrong, for a case; it names the rows or the rule, and the customer. */
public final class RuleConflict extends RuntimeException {
    private final String place;

    /** @param message says nothing of the rules; whoever knows which of them it was throws another one */
    public RuleConflict(String message) {
        super(message);
        place = "";
    }

    /**
     * @param place where in the rules it is, such as file and rows: nothing of a customer
     * @param found what goes on the message behind a colon, and may say what is known of the customer
     */
    public RuleConflict(String place, String found, @Nullable Throwable cause) {
        super(place + ": " + found, cause);
        this.place = place;
    }

    /** Where in the rules it is, nothing of a customer; empty where no part of them is to blame alone. */
    public String place() {
        return place;
    }
}
