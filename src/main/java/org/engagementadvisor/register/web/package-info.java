/**
 * The register over HTTP.
 *
 * <ul>
 *   <li>{@link CustomersApi} has customers, what is known of them and what is advised; a {@link Listing} is a page of a list.
 *   <li>{@link ImportsApi} takes files of customers in and says how far they are.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.register.web;

import org.jspecify.annotations.NullMarked;
