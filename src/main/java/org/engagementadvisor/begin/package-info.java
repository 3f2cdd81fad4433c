/**
 * Begins with a new company: from a folder of exports to a rule book of its own and a list of whom to call; {@link Begin} goes all
 * the way.
 *
 * <ol>
 *   <li>Looking: {@code intake.FolderLook} says what stands in the files, {@link UsualColumns} what columns are usually called, both
 *       together make {@link Candidate}s. {@link LinesFinder} finds the order lines, with their headers if those are apart,
 *       {@link OthersFinder} customers and products; {@link Choice} asks where two are near. What comes of it is a {@link Plan} of
 *       {@link Taken} columns.
 *   <li>The mapping: {@link MappingText} writes it, in {@link Yaml}; {@link Terms} makes names of areas and kinds of customers of what data
 *       say, so that no cell can take them for anything else.
 *   <li>The book: {@link BaseFigures} gathers what is usual with the customers, {@link Fills} puts that into {@link BookTable}s by the
 *       table {@code fills.csv}; {@link NewBook} makes a copy of the starter book, with its {@link BookWords}, and puts it in its place once it checks clean.
 *   <li>The end: {@link Calls} has the customers to call first.
 *   <li>{@link Settings} reads the tables of {@code rules/begin}; {@link BeginRefused} says why there is no book.
 * </ol>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "document", "advice", "rules", "rules::table", "intake", "lines", "batch", "reading", "portfolio"})
package org.engagementadvisor.begin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
