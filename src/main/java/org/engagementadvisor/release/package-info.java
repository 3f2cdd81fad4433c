/**
 * Says what another release of a rule book, or another run of it, makes other than the one before: which customers
 * move, from what to what, because of which rows. The name of a release is made by {@code rules.book.ReleaseName}; those that were in
 * force are kept by {@code register.ReleaseArchive}.
 *
 * <ul>
 *   <li>Two releases: a {@link ReleaseRun} takes the customers of a file through both, but judges ({@link ReleaseWork})
 *       only those whom a changed row may concern, or everybody where data gaps count or more than rows changed. Responsible
 *       are the rows that changed, else what applied and what applies instead ({@link Cause#rows}). Two files of advice: an {@link AdviceRun} over {@link AdvicePairs};
 *       {@link AlikeBytes} spares reading what says the same, {@link KnownTurnover} adds what advice does not tell.
 *   <li>One customer: {@link AdviceComparison} makes {@link CustomerMoves} of two pieces of advice. {@link AdviceMoves}
 *       finds every {@link Move} of a {@link Topic}, and lists which parts of a recommendation count; its {@link Cause}
 *       is found along the {@link Chain} of answers, by what each advice {@link Decided} and what is known of the {@link RulesBehind}. {@link AdviceTrees}
 *       finds every other {@link Detail}.
 *   <li>All customers: {@link Moves} puts them in {@link Group}s by {@link Course}, with their {@link Turnover};
 *       {@link Details} likewise. A {@link MoveReceiver} takes each as it comes.
 *   <li>Told: a {@link MoveReport} as {@link MoveText}, {@link MoveJson}, {@link MovePage} with its {@link FlowPlot}s,
 *       and every move of everybody as {@link MoveRows}; in {@link Words} of the book and {@link CourseWords}.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "advice", "rules", "lines", "batch", "page"})
package org.engagementadvisor.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
