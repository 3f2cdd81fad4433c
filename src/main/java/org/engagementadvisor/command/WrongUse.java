package org.engagementadvisor.command;

/** The program was called in a way that it cannot follow; the message says what was found and what was expected. */
final class WrongUse extends RuntimeException {
    WrongUse(String place, String found, String expected) {
        super(place + ": found " + found + ", expected " + expected);
    }
}
