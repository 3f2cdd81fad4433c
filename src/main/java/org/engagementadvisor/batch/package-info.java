/**
 * Takes a file of customers through a rule book on all cores, in the order of the file, without holding it in memory.
 *
 * <ul>
 *   <li>{@link BatchRun} gives {@link Chunk}s of lines to its threads, {@link InOrder}; each line ends as {@link Advised}. {@link UnknownTerms} says which
 *       words of a customer the book does not list.
 *   <li>What is made of a customer: {@link BatchWork} the lines of its advice, {@link PortfolioWork} what the portfolio counts.
 *   <li>{@link BatchFiles} are the files that appear whole at the end; {@link BatchSummary}, {@link Counts} and {@link Outcomes} say how it
 *       went, in {@link Figures} as people read them.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "document", "advice", "rules", "lines", "portfolio"})
package org.engagementadvisor.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
