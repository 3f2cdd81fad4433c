/**
 * What is known of one customer on one day: records, their arithmetic, JSON in and out.
 *
 * <ul>
 *   <li>What is known: {@link Customer} and its groups: {@link Area}, {@link Business}, {@link Performance},
 *       {@link Sales}, {@link Orders}, {@link Ratings}, {@link Relationship}, {@link CustomerPlans}, {@link OurPlan}, {@link Project},
 *       {@link PriceRequest}, {@link CrossSellNote}, {@link Recovery} and {@link Earlier}. Each refuses by
 *       {@link Check} what it cannot mean ({@link Refused}); a closed set of terms is a {@link Word}.
 *       {@link CustomerDraft} makes a customer, or changes one; {@link KnownBy} leaves out what is dated after a day, each a
 *       {@link LaterFact}; {@link LaterFacts} count them.
 *   <li>JSON: {@link CustomerJson#read} binds it by {@link StrictMapper} and {@link DateReader}. Only what does not
 *       bind is looked at again: {@link CustomerFaults} finds every fault, of a list ({@link ListedCustomers}) for each that is {@link Listed}, such as a field that nobody knows, by the
 *       schema ({@link CustomerSchema}) and beyond it. {@link FaultyDocument} has them all, and what else is wrong in the {@link Rest}; {@link Unreadable} says
 *       where a text ceases to be JSON, {@link Found} what was found. {@link PurchaseJson} reads a purchase with its
 *       customer.
 *   <li>{@link FactPath}: where a value stands in the document of a customer.
 *   <li>{@link ThousandsPoint}: a number as people type it that may mean two.
 * </ul>
 *
 * <p>A new field is added to its record, with a check; if it is one of the customer itself, to {@link CustomerDraft}; if it is a
 * day, to {@link KnownBy}, unless it may lie ahead;
 * and to {@code customer.schema.json}, from which messages take what they expect. {@code CustomerSchemaTests} and
 * {@code whole.json} hold these together; columns of CSV and the description of the API follow by themselves. So that
 * tables can name it, it becomes a fact in {@code rules.fact}, with a label in {@code rules/shared/vocabulary.yaml},
 * and {@code RulesReadmeTests} writes it into the lists of {@code rules/README.md}. As needed: terms that a book lists
 * in {@code rules.CustomerTerms}, what may be missing in {@code rules.fact.Assumable}, what people may tell on a page in
 * {@code register.web.FactPlace}, what exports say in
 * {@code intake.CustomerField} and of areas in {@code intake.CustomerFacts}, what made-up customers have in {@code sample}. A
 * component of {@link Area} is also passed on in {@code Area.sold} and {@code rules.fact.Assumable.with}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"document"})
package org.engagementadvisor.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
