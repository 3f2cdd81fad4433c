package org.engagementadvisor.lines;

import java.util.List;

/**
 * A file that cannot be read as a whole, so that nothing of it is used. The message is the place, what was found there and
 * what was expected, one line for each finding.
 */
public final class UnreadableFile extends RuntimeException {
    UnreadableFile(String place, String found, String expected) {
        this(List.of(finding(place, found, expected)));
    }

    UnreadableFile(List<String> findings) {
        super(String.join("\n", findings));
    }

    static String finding(String place, String found, String expected) {
        return place + ": found " + found + ", expected " + expected;
    }
}
