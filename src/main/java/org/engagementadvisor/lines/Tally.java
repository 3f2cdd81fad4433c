package org.engagementadvisor.lines;

/** How the lines of a file ended. They add up: each line was blank, advised or rejected. */
public record Tally(long lines, long blank, long advised, long rejected) {
    public Tally {
        if (lines != blank + advised + rejected) {
            throw new IllegalArgumentException(
                    lines + " lines are not " + blank + " blank + " + advised + " advised + " + rejected + " rejected");
        }
    }

    public static Tally of(long blank, long advised, long rejected) {
        return new Tally(blank + advised + rejected, blank, advised, rejected);
    }
}
