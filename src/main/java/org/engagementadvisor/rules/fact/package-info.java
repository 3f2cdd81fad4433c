/**
 * What is known of a customer, and what is computed of it: every fact that a table may name, declared once.
 *
 * <ul>
 *   <li>Where a fact is declared, with how it is computed: in the class of its group, as {@link IdentityFacts},
 *       {@link AreaFacts}, {@link RangeFacts}, {@link PerformanceFacts}, {@link SalesFacts}, {@link SpendFacts}, {@link ServiceFacts}, {@link OrderFacts},
 *       {@link RelationshipFacts}, {@link PlanFacts}, {@link EngagementFacts}, {@link StakeFacts}, {@link InitiativeFacts},
 *       {@link PriceRequestFacts}, {@link OfferFacts}, {@link WhitespaceFacts}, {@link NamedAreas}, {@link StakeholderFacts}, {@link VerdictFacts}, {@link TargetFacts} and, of all customers together,
 *       {@link PortfolioFacts} and {@link FunnelFacts}; each as an {@link InputFact}, with the arithmetic of {@link Arithmetic}. Those of
 *       recommendations are {@code rules.recommend.ProposalFacts}. {@code rules.AllFacts} lists the groups.
 *   <li>What people call it: label, unit and {@code inner} stand under {@code facts} in
 *       {@code rules/shared/vocabulary.yaml}, or in the book's {@code rulebook.yaml}
 *       ({@code rules.RuleBookReader.inputs} joins both). Without an entry, its name in words serves.
 *   <li>Whose values they are: a {@link Subject} is a customer, or one of the {@link Parts} it is taken apart into,
 *       each an {@link Item} ({@link Items} tells those of one name apart). A value is computed when it is first asked for and kept in its {@link Slot}; the
 *       {@link Lexicon} knows all slots of a book. {@link Values} compares two values.
 *   <li>What would be: {@link Assumable#assume} makes the customer of whom a missing fact is known; {@link Assumed}
 *       knows what becomes of everything computed, and each subject what it was {@link Before}.
 *   <li>{@link Assumption} is another thing: the three cases, expected, worst and best, that tables of that scope judge
 *       one by one where scores are uncertain.
 *   <li>What was sent before: {@link SentAlerts}.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.rules.fact;

import org.jspecify.annotations.NullMarked;
