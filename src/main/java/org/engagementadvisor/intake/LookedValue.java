package org.engagementadvisor.intake;

import java.math.BigDecimal;

/** What stands in a column: in so many rows, with the sum of an amount, and how many of these are below and above 0. */
public record LookedValue(String text, long rows, BigDecimal sum, long negative, long positive) {}
