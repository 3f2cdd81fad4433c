/**
 * What is known of a customer, and what is computed of it: every fact that a table may name, declared once.
 *
 * <ul>
 *   <li>Where a fact is declared: in the class of its group, as {@link IdentityFacts}, {@link AreaFacts}, {@link RangeFacts},
 *       {@link PerformanceFacts}, {@link OrderFacts}, {@link RelationshipFacts}, {@link PlanFacts}, {@link EngagementFacts},
 *       {@link InitiativeFacts}, {@link PriceRequestFacts}, {@link OfferFacts}, {@link StakeholderFacts} and, of all customers
 *       together, {@link PortfolioFacts}; each as an {@link InputFact}, with the arithmetic of {@link Arithmetic}.
 *   <li>Whose values they are: a {@link Subject} is a customer, or one of the {@link Parts} it is taken apart into, each an
 *       {@link Item}. A value is computed when it is first asked for and kept in its {@link Slot}; the {@link Lexicon} knows all
 *       slots of a book. {@link Values} compares two values.
 *   <li>What would be: {@link Assumable} says which missing facts may be assumed, {@link Assumption} names the two ends,
 *       {@link Assumed} what becomes of everything computed.
 *   <li>What was sent before: {@link SentAlerts}.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.rules.fact;

import org.jspecify.annotations.NullMarked;
