/**
 * Changes cells of a rule book's tables one at a time and says which changes no scenario notices.
 *
 * <ul>
 *   <li>{@link Mutation} takes each table as its {@link TableCells}, gathers all {@link Changes} and runs them, each in a book
 *       made anew in memory ({@code rules.RuleProbe.with}); {@code scenario.Watch} says whether a case notices, and a
 *       {@link Trial} what became of it.
 *   <li>A {@link Change} has the ways to make it: {@link FigureChanges} move figures and bounds, {@link TermChanges}
 *       exchange terms, from {@link OtherTerms}. {@link Content} says what the cells of a column hold.
 *   <li>{@link MutationReport}: every {@link Survivor}, with the case that would notice it in the words of
 *       {@link Hints}.
 * </ul>
 */
@NullMarked
@NamedInterface("mutation")
package org.engagementadvisor.scenario.mutation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
