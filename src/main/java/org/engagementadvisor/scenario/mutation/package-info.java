/**
 * Changes cells of a rule book's own tables one at a time and says which changes no scenario notices.
 *
 * <ul>
 *   <li>{@link Mutation} reads each table as a {@link Sheet}, gathers all {@link Changes} and runs them, each in a
 *       {@link Workbench}, a copy of the rules; {@code scenario.Watch} says whether a case notices.
 *   <li>A {@link Change} has the ways to make it: {@link FigureChanges} move figures and bounds, {@link TermChanges}
 *       exchange terms, from {@link OtherTerms}. {@link ColumnCode} says what a column does with its cells.
 *   <li>{@link MutationReport}: every {@link Survivor}, with the case that would notice it in the words of
 *       {@link Hints}.
 * </ul>
 */
@NullMarked
@NamedInterface("mutation")
package org.engagementadvisor.scenario.mutation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
