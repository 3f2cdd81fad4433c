/**
 * Decides: the only room that knows Drools.
 *
 * <ul>
 *   <li>The order: {@link Sequence} makes {@link Step}s of tables and rules; {@link Stages} takes customers through them.
 *   <li>The rows that apply: {@link Network} is all rows as one base of Drools, which it asks about a {@link Case}; what it finds is a
 *       {@link BoundRow}, a row that knows where the values of its {@link BoundCondition}s and answers are kept. Variations of one
 *       customer try their few rows without the network. {@link DrlCompiler} compiles the rules
 *       of engineers, which see a {@link Case} and the word of a person that is in force ({@link Agreed}).
 *   <li>What becomes of them: a {@link Decider} makes an {@link Outcome} of the rows by the hit policy; {@link WeightedMean} and
 *       {@link Scored} for scores, {@link HoldWithin} where a figure has passed a bound by a hair. {@link GivenAnswers} are its answers.
 *   <li>One customer on its way is a {@link Consultation}; what it took an {@link Effort}. {@link Reach} says how far an assumption goes.
 *       Recommendations are made of what rows say by a {@link Proposing}, once all have spoken.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.rules.engine;

import org.jspecify.annotations.NullMarked;
