/**
 * Runs scenario files and says what differs and what no case reaches; what no case would notice is for
 * {@code scenario.mutation}.
 *
 * <ul>
 *   <li>Read: {@link Scenarios} shows the form of a file and finds the files; {@link ScenarioReader} makes
 *       {@link Scenario}s. Whom a case is about ({@link CaseParty}) is {@link OneCustomer}, given over a base
 *       ({@link MergePatch}, {@link Origin}), {@link AllCustomers}, or a {@link FaultyCustomer}, whose case is refused.
 *       {@link ScenariosRejected} has all that is wrong with files.
 *   <li>What it expects: {@link ExpectationReader} knows the keys of {@code expect}, and {@link Listing} those of lists
 *       ({@code set aside}, {@code found}); each is an {@link Expectation}, the value an {@link Expected}
 *       ({@link ExpectedReader}). Names such as {@code CAR-010.due} are told by {@link Judged} and must be known to
 *       {@link BookNames}: a new part of a recommendation goes into both.
 *   <li>Run: {@link CaseRunner} has a case judged; each {@link Expectation} compares itself, {@code because} as the
 *       {@link Listing} of rows, and {@code rules.RuleProbe.whyMissed} says of a row that did not decide what it missed. That
 *       gives a {@link Result} with its {@link Outcome} and {@link Difference}s, as {@link Shown}. {@link Report#of} counts the rows that no case reached.
 *   <li>Told: {@link TextReport}, {@link JUnitXml}.
 *   <li>{@link Watch}: cases that pass, and whether they notice that a book was changed.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "document", "advice", "rules", "rules :: table"})
package org.engagementadvisor.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
