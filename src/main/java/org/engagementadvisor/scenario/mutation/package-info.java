/**
 * Changes cells of a rule book's tables one at a time and says which changes no scenario notices.
 *
 * <ul>
 *   <li>{@link Mutation} takes each table as its {@link TableCells}, gathers all {@link Changes} and tries them: a
 *       {@link Trial} makes the book anew in memory ({@code rules.RuleProbe.with}), and {@code scenario.Watch} says whether
 *       a case notices.
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
