package org.engagementadvisor.work;

import java.math.BigDecimal;

/**
 * A journey to a region, which is made once a week for all who are visited there.
 *
 * @param hours there and back, 0 or more
 */
record Journey(String region, BigDecimal hours) {}
