/**
 * Computes customers from ERP and CRM exports by a mapping, in SQL on DuckDB; {@link Intake#run} goes from the exports
 * to the customers.
 *
 * <ol>
 *   <li>The mapping: {@link IntakeMapping} shows its form; {@link MappingReader} reads it, with {@link FileReader},
 *       {@link FieldSourceReader}, {@link ConditionReader} and, for what its parts ask of each other,
 *       {@link MappingCheck}. What a mapping can name are {@link LineField}s and {@link CustomerField}s, each from a
 *       {@link FieldSource}; how an export writes is {@link NumberForm} and {@link DateForms}, one {@link DatePattern}
 *       or several, with {@link MonthNames}. A {@link Reason} leaves a line out by a {@link Condition};
 *       {@link CurrencyReader} reads which of the {@link Currencies} is kept, {@link FormulaReader} a {@link Formula} by which
 *       a number is computed ({@link FormulaCheck}), {@link JoinReader} each {@link Join}, {@link FactFileReader} each
 *       {@link FactFile}, {@link EstimateReader} the {@link Estimate}.
 *   <li>The files: {@link Exports} opens each {@link ExportFile} as an {@link Export} of one {@link ExportPart} or
 *       several; {@link ExportFolder} lets none outside of the folder be read, and {@link OtherFormat} tells what is no
 *       text. {@link CsvLook} finds the {@link CsvForm} of a {@link CsvFile}; {@link WorkbookFile} takes a sheet out as
 *       {@link SheetText}, with its {@link SheetTexts}. {@link CsvScan} rejects the rows that are badly written, which the database would pass over or
 *       stop at; {@link Utf8Count} judges the encoding, {@link CsvHeader} has the columns and {@link CsvAccount} the rows
 *       of each kind. {@link NumberLook} finds the {@link NumberStyle}; {@link ReadAs} tells people how all was understood.
 *       A {@link Joined} file's rows stand beside those of another; {@link MissingColumns} are refused.
 *   <li>The database: {@link Database} works in a {@link Workspace} that no one else may read, reads those files alone
 *       and leaves no {@link DriverLibrary} of a killed run. Text reaches SQL only through {@link Sql}, which makes literals and
 *       names of it. {@link LinesSql} judges every line, with what {@link ComputedSql} computes, and {@link VerdictSql} keeps of it
 *       what counts; {@link CustomersSql} reads customers and products, {@code facts.sql} adds up.
 *   <li>Before there is a mapping: {@link FolderLook} looks at each {@link LookedFile} of a folder, {@link FileLook} at its {@link LookedColumn}s;
 *       {@link TitleRows} finds what stands above their names, {@link AlikeFiles} which files are one. {@link LookedRows} are those of a file with others beside them, whose
 *       {@link LookedValue}s are counted.
 *   <li>The customers: {@link CustomerFacts} makes them one at a time ({@link SoldSql}, {@link Cursor}, {@link RecentPurchases},
 *       {@link Identity}, {@link Money}), {@link Ahead} of who takes them, of the {@link Span} that was asked for, as far as {@link Coverage} says that lines tell of it;
 *       {@link Merges} let the lines of merged ones count for whom they merged into, {@link FactRows} add what other files say,
 *       {@link Estimates} what like customers do ({@link EstimateSql}, {@code estimates.sql}).
 *   <li>The account: {@link Accounts} counts what became of every line, {@link LeftOutLines} among them, for an {@link IntakeSummary} and its
 *       {@link SummaryText}; {@link UnreadCells} are those of products and rates. {@link IntakeRefused} in place of all that, where mapping or export cannot be used.
 * </ol>
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"customer", "document"})
package org.engagementadvisor.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
