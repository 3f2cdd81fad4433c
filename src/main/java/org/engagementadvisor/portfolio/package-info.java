/**
 * Adds up figures over all customers, lets the rule book judge them, and tells it.
 *
 * <ul>
 *   <li>Added up: {@link Portfolio} takes one {@link Counted} customer after the other, read by {@link Names}:
 *       {@link RejectedCustomers} apart from all; {@link Sums} (each a {@link Sum}) over all and over {@link Groups}, {@link CustomerBase},
 *       {@link Concentration}, {@link AbcClasses}, {@link WhaleCurve}, {@link Matrix}, and the {@link Best} few of the {@link Ranked} and the
 *       {@link Leading}; {@link NamedCustomers} are those whom a finding names.
 *   <li>Judged: {@code rules.RuleBook.portfolio}, by the tables of the stage {@code portfolio}; what comes of it is a
 *       {@link PortfolioReport}, {@link AlikeFindings} told once.
 *   <li>Unlocked: {@link Unlocks} asks the book which files would give the answers that are missing, an {@link UnlockReport} that
 *       {@link UnlockTables} tell.
 *   <li>Told: {@link PortfolioText}, and {@link PortfolioPage}, which fills {@code page.html} and {@code plots.html}
 *       with {@link Charts}, {@link BarPlot}, {@link MatrixPlot} and {@link CurvePlot} ({@link Svg}). Tables are
 *       {@link ReportTables} of {@link ReportedFacts} in both, figures {@link FiguresInWords}; what comes before them is the {@link ReportFrame}.
 *   <li>Headings and columns are in {@code messages.properties} of this package ({@code page.Messages}); a figure that
 *       has a name in the vocabulary is called by its label.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "document", "advice", "rules", "page"})
package org.engagementadvisor.portfolio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
