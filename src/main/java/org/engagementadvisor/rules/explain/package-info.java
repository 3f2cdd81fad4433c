/**
 * Says why.
 *
 * <ul>
 *   <li>{@link Explainer#decision} makes a decision with its reasons of an outcome. The sentence of a reason is put
 *       together there, of the answer and the {@link Clauses} on what the row asked; {@link RuleReasons} does it for
 *       rules by engineers.
 *   <li>{@link RowGrounds} is what a row stands on, with all words that are the same for every customer; each condition
 *       is an {@link AskedCondition}, which says what is asked beside what is so. The words themselves come from
 *       {@code rules.words.Wording}.
 *   <li>{@link Alternatives#whyNot} finds the nearest of the {@link BetterRows}: why not; {@link RowsAbove} says which of them could
 *       be reached, by the values of {@link ToldApart}.
 *   <li>{@link ToldDecisions} chooses which steps in between are told.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.rules.explain;

import org.jspecify.annotations.NullMarked;
