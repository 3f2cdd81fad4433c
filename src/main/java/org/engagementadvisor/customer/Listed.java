package org.engagementadvisor.customer;

import org.jspecify.annotations.Nullable;

/**
 * One of a list of customers: one that is faulty keeps no other from being read.
 *
 * @param id what the entry calls itself; null if that is no text
 * @param customer null where it is faulty
 * @param faulty with pointers that begin with the place in the list, from 0
 */
public record Listed(
        @Nullable String id,
        @Nullable Customer customer,
        @Nullable FaultyDocument faulty) {}
