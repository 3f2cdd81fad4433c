package org.engagementadvisor.rules.web;

import org.jspecify.annotations.Nullable;

/**
 * What the server offers whoever asks for nothing special.
 *
 * @param strategy the strategy of the rule book to advise by; null is the book's own
 * @param example a customer as JSON that the rule book can advise
 */
public record Offer(@Nullable String strategy, String example) {}
