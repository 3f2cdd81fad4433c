package org.engagementadvisor.sample;

/** A rule book does not say what its customers are like, or not as it must; the message says where, what was found and expected. */
public final class NoSample extends RuntimeException {
    NoSample(String place, String found, String expected) {
        super(place + ": found " + found + ", expected " + expected);
    }
}
