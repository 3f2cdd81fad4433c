/**
 * Reads the files of one rule book.
 *
 * <ul>
 *   <li>The words: {@link BookReader} reads {@code rulebook.yaml} and the shared vocabulary into a {@link Book}:
 *       answers with their terms and ranges, labels of facts, phrases, and which words are {@code inner}, that is,
 *       plumbing between tables: the lists for analysts keep them apart, sentences may name them yet.
 *   <li>The files: {@link Folder} finds tables and rules, the book's own in place of shared ones of the same stage and
 *       name, and says what is misplaced; {@link SharedTables} which of the shared ones a book uses.
 *   <li>DRL: {@link DrlFile} is a file of rules by engineers, told by the parser of the language: which rules it has,
 *       what they read and answer ({@link DrlWord}). {@link DrlCheck} checks these names;
 *       {@code rules.engine.DrlCompiler} compiles the code.
 *   <li>The release: {@link ReleaseName} makes a short name of all that tables and rules say. What does not count for
 *       it is left out there. {@link ReleaseSignature} is a person's word for one.
 * </ul>
 */
@NullMarked
package org.engagementadvisor.rules.book;

import org.jspecify.annotations.NullMarked;
