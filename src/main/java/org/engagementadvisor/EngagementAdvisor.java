package org.engagementadvisor;

/** Starts the program. */
public final class EngagementAdvisor {
    private EngagementAdvisor() {}

    public static void main(String[] args) {
        System.out.println("ok");
    }
}
