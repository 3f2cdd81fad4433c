/**
 * Proves what is wrong or odd with the cases that tables tell apart, over all columns at once; knows no rule engine.
 * {@link Prover} is the door: tables in, a {@link Proof} for each thing out, with a case that shows it and that the
 * table itself has confirmed; {@link Proved} has those of all tables of a book.
 *
 * <p>The checks, one each for what they tell; {@link Proofs} gathers what they find in one table:
 *
 * <ul>
 *   <li>{@link GapCheck}: cases to which no row applies ({@link Gaps}).
 *   <li>{@link OverlapCheck}: cases to which two rows apply where one at most may.
 *   <li>{@link ReachCheck}: rows that can never apply, since they contradict themselves, lie below others that cover
 *       them, or wait for an answer that no earlier table gives ({@link Answers} knows what those give).
 *   <li>{@link ColumnCheck}: columns that change nothing. {@link MergeCheck}: rows that could be one.
 * </ul>
 *
 * <p>How: values become <em>classes</em> between which no cell tells a difference, and a row becomes the box of the
 * classes to which it applies.
 *
 * <ul>
 *   <li>{@link Space}: all cases of a table, a {@link Dimension} for each fact or for facts that are compared with each
 *       other.
 *   <li>{@link Scale} (numbers and days, cut at each {@link Bound}), and {@link Listed}: of {@link Terms}, of
 *       {@link Sets}, of facts {@link Compared}. {@link Given} is what an earlier table leaves of the values.
 *   <li>{@link Box}, {@link Classes}, and {@link Cover}: what some boxes leave of another, on which all proofs rest;
 *       {@link Allowance} ends it where it would take too long. {@link Meeting} finds the boxes that a proof has to
 *       look at.
 *   <li>{@link Example}: one case; {@link Span}, {@link RoundNumber}: values that a person would choose for it.
 * </ul>
 *
 * <p>What one fact says of another that is computed of it is not known here: a case may be told that no customer can
 * be.
 */
@NullMarked
@NamedInterface("prove")
package org.engagementadvisor.rules.prove;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
