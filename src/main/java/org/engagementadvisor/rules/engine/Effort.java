package org.engagementadvisor.rules.engine;

/**
 * What it takes to advise some customers, missing facts assumed at their worst and best included.
 *
 * @param rowsTried rows of the tables that a customer, its areas and assumptions were put to, by the network or one by one
 * @param firings rows that the network found, and rules that fired
 */
public record Effort(long rowsTried, long firings) {
    public static final Effort NONE = new Effort(0, 0);

    public Effort plus(Effort other) {
        return new Effort(rowsTried + other.rowsTried, firings + other.firings);
    }
}
