package org.engagementadvisor.rules.table;

import java.util.Comparator;
import java.util.Locale;
import org.engagementadvisor.document.Fault;
import org.engagementadvisor.document.Place;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong, or odd, in the files of a rule book.
 *
 * @param file below the folder of rules
 * @param cell in A1 notation; absent where the whole file is meant; {@code line 12} in DRL and YAML
 * @param found what stands there
 * @param expected what should
 */
public record Finding(
        Code code, Severity severity, String file, @Nullable String cell, String found, String expected) {
    private static final String LINE = "line ";

    public static final Comparator<Finding> IN_ORDER = Comparator.comparing(Finding::fault);

    /** Whether the rule book can be used all the same. */
    public enum Severity {
        ERROR,
        WARNING,
        /** Told only where somebody asks for it: it may well be meant. */
        NOTE
    }

    /** What is wrong, for programs; the sentence is for people. */
    public enum Code {
        /** A file cannot be read as what its name says. */
        UNREADABLE_FILE,
        /** Two files of one table, or a file where none is read. */
        MISPLACED_FILE,
        /** A table of the book in place of a shared one. */
        STANDS_IN,
        /** A shared table that the book does without. */
        LEFT_OUT,
        /** A row above the table that is not of the fixed list, or with a value it cannot have. */
        BAD_HEADER,
        /** The rows that make the frame of the table are not as they must be. */
        BAD_FRAME,
        /** A column kind other than NAME, CONDITION and ACTION. */
        BAD_COLUMN,
        /** A condition or action that is not of the fixed forms. */
        BAD_SNIPPET,
        /** A word that the vocabulary does not have. */
        UNKNOWN_WORD,
        /** A cell that does not hold a value of its type. */
        BAD_CELL,
        /** A formula, or its error, where a value is needed. */
        FORMULA,
        /** A row without an id, or with one that is not of the form. */
        BAD_ROW_ID,
        /** An id that another row has. */
        DUPLICATE_ROW_ID,
        /** A blank row inside a table. */
        BLANK_ROW,
        /** Rows or columns of a workbook that people do not see, though they count. */
        HIDDEN,
        /** What a workbook has beside the table: hidden sheets before it, macros, links to other files and programs. */
        NOT_READ,
        /** A row that can never apply. */
        UNREACHABLE_ROW,
        /** A row that was valid until a day which has passed. */
        PAST_ROW,
        /** Two bounds of one row that leave no value between them. */
        SWAPPED_BOUNDS,
        /** A row that waits for an answer which no row of another table gives. */
        NEVER_GIVEN,
        /** Rows that apply to one case, where one at most may. */
        OVERLAP,
        /** Cases to which no row applies. */
        GAP,
        /** Cases to which no row applies because something is unknown. */
        UNKNOWN_GAP,
        /** A condition column without which every case gets the same. */
        IDLE_COLUMN,
        /** Rows that say the same and could be one. */
        MERGEABLE_ROWS,
        /** A table with more cases than can be looked at. */
        UNPROVEN,
        /** A row without an answer, or a column that says nothing. */
        EMPTY,
        /** A text that names a fact which may be unknown there. */
        UNKNOWN_IN_TEXT,
        /** An answer given by two tables, read before it is given, or in a circle. */
        BAD_ORDER,
        /** What cannot be judged before faults that were found are mended. */
        NOT_JUDGED,
        /** A rule that does not compile. */
        BAD_RULE,
        /** What rules in DRL may not do or name. */
        FORBIDDEN,
        /** A release that is not signed as it must be. */
        UNSIGNED,
        /** The description of the rule book is not as it must be. */
        BAD_BOOK
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    private Fault fault() {
        return new Fault(place(), found, expected);
    }

    private Place place() {
        if (cell == null) {
            return Place.of(file);
        }
        return cell.startsWith(LINE)
                ? Place.line(file, Long.parseLong(cell.substring(LINE.length())))
                : new Place(file, 0, 0, cell);
    }

    @Override
    public String toString() {
        String what = severity == Severity.ERROR ? "" : severity.name().toLowerCase(Locale.ROOT) + ": ";
        return place() + ": " + what + fault().words();
    }
}
