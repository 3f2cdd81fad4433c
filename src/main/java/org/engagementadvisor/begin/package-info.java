/**
 * Begins with a new company: from a folder of exports to a rule book of its own and a list of whom to call; {@link Begin} goes all
 * the way.
 *
 * <ol>
 *   <li>Looking: {@code intake.FolderLook} says what stands in the files, {@link UsualColumns} what columns are usually called; {@link Columns} makes
 *       {@link Candidate}s of both, and asks by a {@link Choice} where two are near. {@link LinesFinder} finds the order lines, with
 *       their headers if those are apart, {@link OthersFinder} customers, products, credit notes and the currency,
 *       {@link FactsFinder} what further files tell of customers. What comes of it is a {@link Plan} of {@link Taken} columns, which
 *       {@link PlanText} tells; {@link Missing} tells why there is none.
 *   <li>The mapping: {@link MappingText} writes it, with {@link FactsText}, in {@link Yaml}; {@link Terms} makes names of {@link Areas} and kinds of customers of
 *       what data say, so that no cell can take them for anything else.
 *   <li>The book: {@link BaseFigures} gathers what is usual with the customers, {@link Fills} puts that into {@link BookTable}s by the table
 *       {@code fills.csv}; {@link NewBook} is a copy of the starter book, described by {@link BookText}, that comes into its place once it checks
 *       clean.
 *   <li>The end: {@link FirstAdvice} advises everybody once, {@link Calls} has the customers to call first.
 *   <li>Later on: a {@link Suggester} sets {@link ClassLimits} of any fact from customers, for a {@link LimitTable} of a book; what it
 *       comes to, with the {@link PartedCustomers}, is a {@link Suggestion}, or {@link NoSuggestion}.
 *   <li>{@link Settings} reads the tables of {@code rules/begin}; {@link BeginRefused} says why there is no book.
 * </ol>
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "customer",
            "document",
            "advice",
            "rules",
            "rules::table",
            "intake",
            "lines",
            "batch",
            "portfolio",
            "reading"
        })
package org.engagementadvisor.begin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
