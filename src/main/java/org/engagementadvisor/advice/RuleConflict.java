package org.engagementadvisor.advice;

/** The rules contradict each other, or go wrong, for a case; it names the rows or the rule, and the customer. */
public final class RuleConflict extends RuntimeException {
    public RuleConflict(String message) {
        super(message);
    }

    public RuleConflict(String message, Throwable cause) {
        super(message, cause);
    }
}
