package org.engagementadvisor.register;

/** What became of a customer that was handed in. */
public enum Recorded {
    ADDED,
    CHANGED,
    UNCHANGED
}
