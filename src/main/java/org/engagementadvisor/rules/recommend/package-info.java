/**
 * What to do, and what to ask.
 *
 * <ul>
 *   <li>{@link Proposals} gathers what rows recommend, each a {@link Proposal}, so that tables can judge it by
 *       {@link ProposalFacts} ({@link OtherProposals}).
 *   <li>{@link Ranking} puts them in order as those tables said, counts to the limits and shares out the headroom;
 *       {@link Recommendations} tells them.
 *   <li>{@link DataGaps} finds the missing facts that would change the answer. Worst and best case stand in the row
 *       that asks for the fact; {@code rules.fact.Assumable.assume} makes the customers,
 *       {@code rules.engine.Stages.vary} judges them.
 *   <li>{@link Unlocking} finds which kinds of files would give answers that are not given.
 *   <li>{@link StrategyPage} for key customers, of which {@link FocusFacts} are what the ranking says of focus and targets;
 *       {@link Alerts} for what a purchase asks for at once.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.rules.recommend;

import org.jspecify.annotations.NullMarked;
