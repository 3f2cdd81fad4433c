package org.engagementadvisor.command;

import picocli.CommandLine.Option;

/** How many threads to advise with. */
final class Threads {
    private static final int MOST = 256;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "threads (default: all cores)")
    private long threads = Runtime.getRuntime().availableProcessors();

    /** @throws WrongUse if nobody has so many */
    int number() {
        if (threads < 1 || threads > MOST) {
            throw new WrongUse("--threads", "`" + threads + "`", "1 to " + MOST);
        }
        return (int) threads;
    }
}
