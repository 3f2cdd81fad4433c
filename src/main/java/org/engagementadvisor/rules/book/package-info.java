/**
 * Reads the files of one rule book.
 *
 * <ul>
 *   <li>{@link BookReader} reads {@code rulebook.yaml} and the shared vocabulary into a {@link Book}.
 *   <li>{@link Folder} finds the tables and rules, says what is misplaced, and names the release.
 *   <li>{@link DrlFile} is a file of rules by engineers: which rules it has, what they read and answer.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.rules.book;

import org.jspecify.annotations.NullMarked;
