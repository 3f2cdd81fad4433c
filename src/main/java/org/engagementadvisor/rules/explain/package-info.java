/**
 * Says why.
 *
 * <ul>
 *   <li>{@link Explainer} makes a decision with its reasons of an outcome; {@link RuleReasons} the reason of a rule by engineers.
 *   <li>A reason gets its words from {@link RowGrounds}, what a row stands on, each condition an {@link AskedCondition}; as clauses of a
 *       sentence in {@link Clauses}.
 *   <li>{@link Alternatives} finds the nearest of the {@link BetterRows}: why not; {@link RowsAbove} says which of them could be
 *       reached, by the values of {@link ToldApart}.
 *   <li>{@link ToldDecisions} chooses which steps in between are told.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.rules.explain;

import org.jspecify.annotations.NullMarked;
