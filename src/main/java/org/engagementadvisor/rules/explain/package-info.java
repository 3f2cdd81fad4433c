/**
 * Says why.
 *
 * <ul>
 *   <li>{@link Explainer} makes a decision with its reasons of an outcome; {@link RuleReasons} the reason of a rule by engineers.
 *   <li>A reason gets its words from {@link RowGrounds}, what a row stands on, each condition an {@link AskedCondition}; as clauses of a
 *       sentence in {@link Clauses}.
 *   <li>{@link Alternatives} finds the nearest of the {@link BetterRows}: why not.
 *   <li>{@link ToldDecisions} chooses which steps in between are told.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.rules.explain;

import org.jspecify.annotations.NullMarked;
