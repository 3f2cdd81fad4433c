/**
 * Reads one decision table from a CSV file or a workbook and checks it against the vocabulary; knows no rule engine.
 *
 * <ol>
 *   <li>The file: {@link GridReader} tells by its name whether {@link CsvGrid} or {@link WorkbookGrid} (.xlsx) reads
 *       it; {@link CsvExtent} and {@link WorkbookExtent} look how large it is before. Either makes a {@link Grid} of
 *       {@link Cell}s as they were typed. {@link HiddenCells} warns of hidden rows and columns.
 *   <li>The table: {@link TableReader} goes through it from the top. {@link Header} has the words that may stand above
 *       {@code RuleSet}, such as {@code hit policy} and {@code otherwise}; {@link ColumnReader} makes {@link Column}s
 *       of the rows for kinds, patterns, code and labels. {@link Snippet} has the few forms that a cell of code may
 *       take; {@link Action} what a column may say, {@link Scope} what a table may judge.
 *   <li>The rows: {@link RowReader} makes {@link Row}s, of whose ids none should be a {@link LikeDay}. {@link CellReader#condition} reads what a cell asks: a
 *       {@link Condition} on a fact by an {@link Operator}; {@link CellReader#said} what it answers. A cell that names
 *       a fact in braces is read by {@link NamedFact}, a text with facts in it by {@link Template};
 *       a {@link TextCheck} looks at each character, {@link OddCharacters} names what people cannot see, {@link Misread} what a wrong encoding left. {@link Needs} checks that a row says all that the hit
 *       policy needs.
 *   <li>What comes of it: a {@link TableDraft}, some of whose rows may be faulty, and in the end a {@link Table}.
 *       {@link HitPolicy} only lists the policies; they are carried out by {@code rules.engine.Decider}.
 *   <li>The words: a {@link Fact} is a word of the {@link Vocabulary}, known or answered. {@link FactType} says how a
 *       cell writes its values, {@link TermList} whether cells can say the terms that a book lists.
 *   <li>What is wrong: a {@link Finding}, of the kinds {@link Finding.Code}, is gathered in {@link Findings}; its
 *       sentence is made by {@code document.Fault}. What more files than one tell is found by {@code rules.BookCheck}, in DRL by
 *       {@code rules.book.DrlCheck}, and what tables leave open or never reach by {@code rules.prove.Prover}.
 * </ol>
 */
@NullMarked
@NamedInterface("table")
package org.engagementadvisor.rules.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
