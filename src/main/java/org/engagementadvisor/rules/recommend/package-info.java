/**
 * What to do, and what to ask.
 *
 * <ul>
 *   <li>{@link Proposals} gathers what rows recommend, each a {@link Proposal}, so that tables can judge it by {@link ProposalFacts}.
 *   <li>{@link Ranking} puts them in order and shares out the headroom; {@link Recommendations} tells them.
 *   <li>{@link DataGaps} finds the missing facts that would change the answer.
 *   <li>{@link StrategyPage} for key customers, {@link Alerts} for what a purchase asks for at once.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.rules.recommend;

import org.jspecify.annotations.NullMarked;
