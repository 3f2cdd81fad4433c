package org.engagementadvisor.rules;

/** The rules contradict each other, or go wrong, for a case; it names the rows or the rule, and the customer. */
public final class RuleConflict extends RuntimeException {
    RuleConflict(String message) {
        super(message);
    }

    RuleConflict(String message, Throwable cause) {
        super(message, cause);
    }
}
