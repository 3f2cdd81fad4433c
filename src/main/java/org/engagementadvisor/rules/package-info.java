/**
 * The door of the rules: turns a folder of tables and DRL into a {@link RuleBook}, or says in which cells it is wrong;
 * a rule book advises. Its rooms, from the ground up:
 *
 * <ul>
 *   <li>{@code rules.table}: reads one decision table and checks it against the vocabulary; knows no engine.
 *   <li>{@code rules.prove}: proves gaps, overlaps and rows that never apply, over all cases of a table at once; knows
 *       no engine either.
 *   <li>{@code rules.fact}: every fact that a table may name, and how it is computed.
 *   <li>{@code rules.words}: values and conditions in the book's words.
 *   <li>{@code rules.book}: the files of a book.
 *   <li>{@code rules.engine}: decides; the only one that knows Drools as an engine.
 *   <li>{@code rules.explain}: says why, and why not.
 *   <li>{@code rules.recommend}: what to do, what to ask.
 *   <li>{@code rules.web}: serves it all over HTTP.
 * </ul>
 *
 * <p>Here stand:
 *
 * <ul>
 *   <li>How a book comes about: {@link RuleBookReader} reads its {@link BookParts}, {@link BookAssembly} puts them together,
 *       also with one table changed, with {@link BookCheck} and {@link RowNames} for what is odd beyond one file; {@link AllFacts} lists all groups of facts. Where something
 *       is wrong, {@link RulesRejected} has every reason; {@link BookFiles} tells it who asks for nothing else.
 *       {@link Demands} are what whoever starts the program asks of a book beyond that, {@link BookDemands} holds it
 *       against them.
 *   <li>Who advises: {@link RuleBook} by its {@link Adviser}, one customer or a chunk, in full, in short or with facts
 *       ({@link AdviceWithFacts}); of a list where the rules may contradict each other, {@link AdviceOrConflict}.
 *       {@link PortfolioJudge} judges all customers together, for a {@link PortfolioView}. {@link CustomerTerms} finds
 *       the words of a customer that the book does not list.
 *   <li>While a service runs, {@link RulesInForce} holds the book that counts now.
 *   <li>What others see of a book: its {@link BookWords}, a table as {@link TableView}, what its rows recommend as {@link RowWords}, and by {@link RuleProbe} what
 *       it knows beside the advice, which scenarios and comparisons ask, such as what a customer lacks and what
 *       would give it ({@link Unlocked}).
 *   <li>What a change concerns: {@link BookChange} tells what differs between two releases (each a {@link TableChange},
 *       found by {@link TableComparison}) and whom it may concern ({@link BookChange#concerned}); {@link Footprint} the same of cases whose judgement
 *       was kept.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "document", "advice"})
package org.engagementadvisor.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
