package org.engagementadvisor.advice;

import org.jspecify.annotations.Nullable;

/**
 * One condition of a row beside the customer's own value.
 *
 * @param fact the name of the fact or earlier answer in the vocabulary
 * @param expected the condition in words, such as "at least €200,000"
 * @param actual the customer's value; absent means unknown
 */
public record Comparison(
        String fact,
        String label,
        String expected,
        @Nullable Object actual) {}
