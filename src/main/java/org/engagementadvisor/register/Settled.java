package org.engagementadvisor.register;

/** Everybody stands where files, rules and day have put them, and nothing more waits to be done; told after each change of that. */
public record Settled() {}
