/**
 * Decides: the only room that knows Drools as an engine.
 *
 * <ul>
 *   <li>The order: {@link Sequence} makes {@link Step}s of tables and rules, and says which tables wait for each other
 *       in a circle. {@link Stages#run} takes customers through them, until the {@link Deadline}.
 *   <li>The rows that apply: {@link Network#of} makes one network of Drools of all rows, for {@code rules.BookAssembly},
 *       their conditions in the order of {@link Chains}, bounds of long tables by the buckets between {@link Cuts}; {@link Network.Finder#find} tells the {@link Hits} of a customer or a part of it. What it finds is a {@link BoundRow}, a row that knows
 *       where the values of its {@link BoundCondition}s and answers are kept. Tables that read a few terms only are {@link TermTables}, asked
 *       once for each combination. Variations of one customer
 *       ({@link Stages#vary}) try their few rows without the network.
 *   <li>What becomes of them: {@link Decider#decide} makes an {@link Outcome} of the rows by the hit policy;
 *       {@link TableScore} ({@link WeightedMean}, {@link Scored}) for scores, {@link HoldWithin} where a figure has passed a bound by a
 *       hair. {@link GivenAnswers} are its answers.
 *   <li>Rules of engineers: {@link AllowedDrl} refuses what is more than reading and answering, by
 *       its syntax tree ({@link AllowedJava}, {@link AllowedNames}); {@link DrlCompiler} compiles the others, {@link RuleRun#fireRules} runs them at the end of a
 *       folder. They see a {@link Case} and the word of a person that is in force ({@link Agreed}).
 *   <li>One customer on its way is a {@link Consultation}; what it took an {@link Effort}. Recommendations are made of
 *       what rows say by a {@link Proposing}, once all have spoken.
 *   <li>What an assumption or a change touches: {@link Reach} says which tables an assumed fact can reach. A
 *       {@link Slice} is as much of the stages as some tables rest on; a {@link ChangedTable} asks it whom changed rows
 *       concern.
 *   <li>Two releases of which only rows differ: a {@link Successor} has the latter judge what the change reaches; a
 *       {@link Succession} is one customer on its way from the former to it.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.rules.engine;

import org.jspecify.annotations.NullMarked;
