package org.engagementadvisor.register;

import java.time.Instant;
import org.engagementadvisor.customer.Customer;

/**
 * A customer as the register has it.
 *
 * @param version counts the changes of its facts, from 1
 */
public record KeptCustomer(Customer customer, int version, Instant changedAt) {}
