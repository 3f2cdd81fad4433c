/**
 * Engagement Advisor: says of each customer what to decide and to do, and why. Here is the way through the code; each
 * package's own page goes on from there. {@link EngagementAdvisor} starts the program, {@code command.Verbs} finds the
 * verb that was asked for.
 *
 * <p>The way of one customer:
 *
 * <ol>
 *   <li>A line of a file is a {@code lines.Line}, whatever its format ({@code lines.CustomerFile});
 *       {@code batch.BatchRun} shares lines out to threads. A request is a {@code rules.web.Body}. Either is read
 *       strictly by {@code customer.CustomerJson}, and {@code rules.CustomerTerms} finds the words that the book does
 *       not list.
 *   <li>{@code rules.RuleBook.advise} puts a {@code customer.Customer} into a {@code rules.fact.Subject}, which
 *       computes each fact when it is first asked for, and that into a {@code rules.engine.Consultation}.
 *   <li>{@code rules.engine.Stages.run} takes it through the tables, step by step: {@code rules.engine.Network} has
 *       Drools find the rows that apply, {@code rules.engine.Decider.decide} makes an answer of them by the hit policy,
 *       which later tables read.
 *   <li>Before the tables that rank, {@code rules.recommend.Proposals} gathers what rows recommended; those tables
 *       judge each, and {@code rules.recommend.Ranking} puts them in order.
 *   <li>{@code rules.recommend.DataGaps} has the customer judged again, with what is missing at its worst and at its
 *       best.
 *   <li>{@code rules.explain.Explainer} says why, in the words of {@code rules.words.Wording}; all of it is an
 *       {@code advice.Advice}.
 *   <li>{@code advice.AdviceJson} or {@code command.AdviceText} writes it; a batch by a {@code lines.AdviceForm}.
 * </ol>
 *
 * <p>The way of a customer that is kept, while {@code command.ServeCommand} serves:
 *
 * <ol>
 *   <li>{@code access.Security} lets in who may ({@code access.Rights}); an endpoint is told {@code access.Who} asks.
 *   <li>{@code register.web.CustomersApi} or a file ({@code register.ImportWork}) hands customers to
 *       {@code register.Recording}, which keeps their facts, advises whom they concern and logs it, in one transaction.
 *   <li>{@code register.Advised} tells of it: {@code work.Keeping} has what is recommended; what people say of it
 *       ({@code work.Memory}) comes back into the facts.
 *   <li>Lists read {@code register.Standings}; the page of a customer has {@code register.Replay} make the logged advice again, and
 *       {@code reading.Brief} words it, as it does for the screen.
 *   <li>What nobody asks for is done by {@code register.Chores}: files that wait, changed rules, a new day.
 * </ol>
 *
 * <p>The way of one table:
 *
 * <ol>
 *   <li>{@code rules.RuleBookReader} reads a book: {@code rules.book.BookReader} its words, {@code rules.book.Folder}
 *       finds its files.
 *   <li>{@code rules.table.TableReader} reads a file of either kind; {@code rules.table.CellReader} makes a condition
 *       of the text of a cell. Whatever is wrong is a {@code rules.table.Finding} with its cell.
 *   <li>{@code rules.engine.Sequence} puts the tables in order; {@code rules.prove.Prover} proves what they leave open,
 *       say twice or never reach.
 *   <li>{@code rules.engine.Network} makes one network of Drools of all rows; {@code rules.book.ReleaseName} names what the
 *       book says.
 *   <li>{@code command.CheckCommand} tells the findings. Whom a change of a cell moves, {@code release.ReleaseRun}
 *       finds out.
 * </ol>
 */
@NullMarked
package org.engagementadvisor;

import org.jspecify.annotations.NullMarked;
