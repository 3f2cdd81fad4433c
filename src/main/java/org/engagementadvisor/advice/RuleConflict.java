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
        this(place + ": " + found, cause, place);
    }

    private RuleConflict(String message, @Nullable Throwable cause, String place) {
        super(message, cause);
        this.place = place;
    }

    /**
     * One whose message says its place in its own words.
     *
     * @param place nothing of a customer; empty where no part of the rules is to blame alone
     */
    public static RuleConflict at(String place, String message, @Nullable Throwable cause) {
        return new RuleConflict(message, cause, place);
    }

    /** Where in the rules it is, nothing of a customer; empty where no part of them is to blame alone. */
    public String place() {
        return place;
    }

    /** What may be told to whoever may know nothing of customers, such as the log. */
    public String ofRules() {
        return "the rules go wrong for a customer" + (place.isEmpty() ? "" : ": " + place);
    }
}
