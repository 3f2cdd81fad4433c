/**
 * What the rules answer about one customer on one day: an {@link Advice}, written by {@link AdviceJson}.
 *
 * <ul>
 *   <li>{@link Decision}s with their {@link Answers}; each {@link Reason} has its row, its {@link Comparison}s and its
 *       sentence, and {@link WhyNot} names the nearest better row.
 *   <li>{@link Recommendation}s with their {@link ExpectedValue}; {@link DataGap}s; {@link PageLine}s of the customer
 *       strategy. {@link PurchaseAlerts} answer a purchase.
 *   <li>{@link AdvicePart}s are made only for who asks for them. {@link FormWord} is what the program says around the texts
 *       of a book.
 *   <li>{@link RuleConflict} in place of all that, where the rules contradict each other; {@link ReliedTerm} lists the
 *       terms that a book may not call otherwise, since the program counts by them.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = "customer")
package org.engagementadvisor.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
