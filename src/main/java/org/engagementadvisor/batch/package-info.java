/**
 * Takes a file of customers through a rule book on all cores, in the order of the file, without holding it in memory.
 *
 * <ul>
 *   <li>{@link BatchRun#run} gives {@link Chunk}s of lines to its threads, {@link InOrder}. A chunk reads its lines (in
 *       {@code lines}) and has them judged; each ends as {@link Advised}, or rejected: because it cannot be read,
 *       because of words that the book does not list, because the rules contradict each other,
 *       or because the customer came before.
 *   <li>What is made of a customer: {@link BatchWork} the lines of its advice, {@link PortfolioWork} what the portfolio
 *       counts; {@code release.ReleaseWork} who moves.
 *   <li>{@link BatchFiles} writes advice and rejected lines to files that appear whole at the end, each a
 *       {@code lines.WholeFile}; {@link BatchSummary}, {@link Counts} and {@link Outcomes} say how it went, in
 *       {@link Figures} as people read them.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "document", "advice", "rules", "lines", "portfolio"})
package org.engagementadvisor.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
