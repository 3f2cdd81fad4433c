/**
 * The door of the rules: turns a folder of tables and DRL into a {@link RuleBook}, or says in which cells it is wrong; a rule book
 * advises. Its rooms, from the ground up:
 *
 * <ul>
 *   <li>{@code rules.table}: reads one decision table and checks it against the vocabulary; knows no engine.
 *   <li>{@code rules.prove}: proves gaps, overlaps and rows that never apply, over all cases of a table at once; knows no engine either.
 *   <li>{@code rules.fact}: every fact that a table may name, and how it is computed.
 *   <li>{@code rules.words}: values and conditions in the book's words.
 *   <li>{@code rules.book}: the files of a book.
 *   <li>{@code rules.engine}: decides; the only one that knows Drools.
 *   <li>{@code rules.explain}: says why, and why not.
 *   <li>{@code rules.recommend}: what to do, what to ask.
 *   <li>{@code rules.web}: serves it all over HTTP.
 * </ul>
 *
 * <p>Here stand {@link RuleBookReader}, which reads the parts of a book ({@link BookParts}), {@link BookAssembly}, which puts them together, and {@link BookCheck} for what is
 * odd beyond one file; {@link Adviser}, which makes the advice; {@link AllFacts}, the list of all groups of facts;
 * {@link PortfolioJudge}, which judges all customers together; {@link Footprint} and {@link BookChange}, which tell whom a change may concern, and what
 * changed ({@link TableChange}, found by {@link TableComparison}); and what others see of a book: {@link BookWords}, {@link RuleProbe}, {@link AdviceWithFacts}, {@link PortfolioView}, {@link TableView},
 * {@link RulesRejected}; {@link Terms} finds the words of a customer that a book does not list.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "document", "advice"})
package org.engagementadvisor.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
