package org.engagementadvisor.lines;

/** A file that cannot serve because of its name or kind; nothing of it was looked at. */
public final class UnsuitableFile extends IllegalArgumentException {
    UnsuitableFile(String place, String found, String expected) {
        super(place + ": found " + found + ", expected " + expected);
    }
}
