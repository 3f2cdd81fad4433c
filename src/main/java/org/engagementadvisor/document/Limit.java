package org.engagementadvisor.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much of a thing the program takes before it says no: every bound that keeps what a stranger sends from costing more than it
 * is worth, once. Each can be set before work begins, for the whole program; README lists them with what they are for.
 */
public enum Limit {
    REQUEST(10L << 20, "bytes in a request", "memory for a request that is being read"),
    STRANGER(8L << 10, "bytes in a request of somebody who has not signed in", "memory for whoever may send anything"),
    ANSWER(256L << 20, "bytes in an answer", "work for one request"),
    CUSTOMERS(1_000, "customers in a request", "memory for the answers to one request; more of them are for files"),
    CUSTOMER(5L << 20, "bytes in a customer", "memory for one customer, also as a line of a file"),
    ENTRIES(1_000, "entries in a list of a customer", "work for one customer"),
    CASES(
            200,
            "entries in a list of which tables judge each",
            "work for one customer: projects, price requests and the like"),
    AREAS(60, "areas of a customer or a thing of it", "work for one customer: what is judged by area"),
    DEPTH(60, "lists or entries within each other", "the stack"),
    FAULTS(100, "faults told of one thing", "what people can read, and the size of a refusal"),
    DOCUMENT(1L << 20, "bytes in a YAML file", "memory for a rule book, mapping or scenario file"),
    TABLE_BYTES(20L << 20, "bytes in a table file", "memory for one table or workbook"),
    TABLE_UNPACKED(100L << 20, "bytes in all parts of a workbook", "memory; a small file can hold much"),
    TABLE_ROWS(5_000, "rows in a table", "the time that reading and proving takes"),
    TABLE_COLUMNS(200, "columns in a table", "the time that reading and proving takes"),
    TABLE_CELLS(500_000, "cells in a table", "memory for one table or workbook"),
    TABLE_MERGED(1_000, "merged ranges in a workbook", "the time that spreading them takes"),
    IMPORT(4L << 30, "bytes in a file of customers that is handed in", "the disk of the database"),
    EXPORT_ROWS(10_000_000, "rows in an export", "the time that intake takes"),
    EXPORT_ROW(1L << 20, "bytes in a row of an export", "memory for one row"),
    EXPORT_COLUMNS(2_000, "columns in an export or a CSV file", "memory for one row"),
    EXPORT_FILES(1_000, "files that are one export together", "the time that intake takes"),
    EXPORT_UNPACKED(4L << 30, "bytes in a sheet of an export, unpacked", "time and disk; a small file can hold much"),
    EXPORT_TEXTS(256L << 20, "bytes in the texts of a workbook of an export, unpacked", "memory for them"),
    SCRATCH(8L << 30, "bytes of scratch space", "the disk while intake computes"),
    REQUEST_SECONDS(30, "seconds for a request", "work for a request, from its first byte to the last of its answer"),
    CUSTOMER_SECONDS(10, "seconds for a customer", "work for one customer, of many together for each of them"),
    RULE_SECONDS(5, "seconds for the DRL of one folder", "rules that do not come to an end"),
    UNLOCKED(
            100,
            "customers of whom it is found out what would give them more answers",
            "the time that the whole base takes: the largest are looked at, others are not refused"),
    AT_ONCE(8, "requests at work at once", "memory and processors; others wait for their turn"),
    WAITING(1_000, "requests that wait for their turn", "memory for them"),
    HELD(128L << 20, "bytes in all requests together", "memory while many send slowly");

    private final long preset;
    private final String what;
    private final String purpose;

    @SuppressWarnings("ImmutableEnumChecker") // whoever starts the program sets it, before any work begins
    private long most;

    Limit(long preset, String what, String purpose) {
        this.preset = preset;
        this.most = preset;
        this.what = what;
        this.purpose = purpose;
    }

    /** The name by which it is set: {@code table-rows}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Limit> of(String word) {
        return Stream.of(values()).filter(limit -> limit.word().equals(word)).findFirst();
    }

    /** The names of all. */
    public static List<String> words() {
        return Stream.of(values()).map(Limit::word).toList();
    }

    /** So many are taken, and no more; at least 1. */
    public long most() {
        return most;
    }

    /** The same where memory is counted in whole numbers of Java. */
    public int count() {
        return (int) Math.min(most, Integer.MAX_VALUE - 16);
    }

    /** What it is if nobody sets it. */
    public long preset() {
        return preset;
    }

    /**
     * Sets it for the whole program, before any work begins.
     *
     * @throws IllegalArgumentException below 1
     */
    public void set(long most) {
        if (most < 1) {
            throw new IllegalArgumentException(word() + ": found " + most + ", expected 1 or more");
        }
        this.most = most;
    }

    public boolean isExceededBy(long found) {
        return found > most;
    }

    /** What it counts, such as {@code rows in a table}. */
    public String what() {
        return what;
    }

    /** What it saves. */
    public String purpose() {
        return purpose;
    }

    /** What should stand there instead, by which name to raise it. */
    public String expected() {
        return "at most " + most + " " + what + " (limit `" + word() + "`)";
    }

    /** The fault of too many. */
    public Fault fault(Place place, long found) {
        return new Fault(place, String.valueOf(found), expected());
    }

    /** The fault of so many that they were not counted to the end. */
    public Fault fault(Place place) {
        return new Fault(place, "more than " + most, expected());
    }
}
