package org.engagementadvisor.access;

/** What somebody is here for, and so may do. */
public enum Role {
    /** Keeps the users and everything that the service runs by. */
    ADMIN,
    /** Writes the rules and works on the whole base. */
    ANALYST,
    /** Checks what the rules say. */
    QA,
    /** Has customers, and sees those alone. */
    ACCOUNT_MANAGER,
    /** A program that reads the figures of operation and nothing else. */
    METRICS;

    /** Whether customers concern it. */
    public boolean isOfPeople() {
        return this != METRICS;
    }
}
