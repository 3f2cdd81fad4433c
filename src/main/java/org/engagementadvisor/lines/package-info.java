/**
 * Reads and writes files of customers and advice, line by line, accounting for each.
 *
 * <ul>
 *   <li>Customers: {@link CustomerFile#open} chooses by the name between {@link NdjsonCustomers}, {@link JsonCustomers}
 *       and {@link CsvCustomers}, which take the file apart ({@link CustomerBytes}, {@link CsvRows}) into
 *       {@link Line}s, unpacked by {@link Gzip} where the name says so. {@link Line#read}, by any thread, gives a {@link Reading}: a customer, or all that is wrong with
 *       it. A {@link JsonLine} is JSON as it stands; a {@link CsvLine} is made JSON by the {@link Columns} of its
 *       header, each a {@link Column}, and their {@link CellTree}.
 *   <li>The account: {@link Tally} adds up, {@link SeenIds} finds a customer that comes twice, {@link RejectRows}
 *       writes the lines that were rejected.
 *   <li>Advice: an {@link AdviceForm} writes it, as {@link WholeAdvice}, {@link DecisionRows}, {@link FactRows} or
 *       {@link RecommendationRows}; {@link CsvText} keeps texts from becoming formulas, also in a
 *       {@link Sheet}, which spreadsheet programs get, as XLSX by {@link SheetWorkbook}. {@link AdviceFile} reads it
 *       again, an {@link AdviceLine} at a time.
 *   <li>{@link WholeFile} appears whole or not at all; until then it is a {@link Part}. A file that cannot be used as a whole is an
 *       {@link UnreadableFile} or, by its name or kind, an {@link UnsuitableFile}.
 * </ul>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "document", "advice"})
package org.engagementadvisor.lines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
