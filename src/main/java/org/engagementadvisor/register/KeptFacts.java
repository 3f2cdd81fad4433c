package org.engagementadvisor.register;

import java.time.Instant;

/**
 * What was known of a customer at some time.
 *
 * @param version from 1
 * @param facts the customer as JSON
 * @param source where they came from, such as the name of a file
 */
public record KeptFacts(int version, String facts, String source, String recordedBy, Instant recordedAt) {}
