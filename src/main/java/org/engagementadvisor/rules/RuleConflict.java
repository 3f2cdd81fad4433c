package org.engagementadvisor.rules;

/** Two rows of a table apply to one case although only one may; it names both. */
public final class RuleConflict extends RuntimeException {
    RuleConflict(String message) {
        super(message);
    }
}
