package org.engagementadvisor.rules;

/** What a cell tries to call. */
public final class Flag {
    private static boolean raised;

    private Flag() {}

    public static boolean raise() {
        raised = true;
        return true;
    }

    static boolean isRaised() {
        return raised;
    }
}
