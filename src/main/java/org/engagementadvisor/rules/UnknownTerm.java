package org.engagementadvisor.rules;

/**
 * A word that a rule book does not list.
 *
 * @param pointer where it stands in the customer's document
 * @param expected what may stand there, in words
 */
public record UnknownTerm(String pointer, String found, String expected) {
    @Override
    public String toString() {
        return pointer + ": found `" + found + "`, expected " + expected;
    }
}
