/**
 * The register over HTTP.
 *
 * <ul>
 *   <li>{@link CustomersApi} has customers, what is known of them and what is advised; a {@link Listing} is a page of a list.
 *   <li>Pages: {@link PortfolioPages} shows all together, {@link ListPage} lists them, a {@link CustomerRow} each,
 *       {@link ImportPages} takes files in.
 *   <li>{@link ImportsApi} takes files of customers in and says how far they are.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.register.web;

import org.jspecify.annotations.NullMarked;
