package org.engagementadvisor.document;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Where something stands in what people wrote. Places sort as they are read: by file, line and column, cells by row.
 *
 * @param file its name or path; empty if there is no file
 * @param line counted from 1; 0 if it is not known or means nothing
 * @param column counted from 1; 0 likewise
 * @param within a cell such as {@code C9}, a path of keys such as {@code cases[2].expect}, a JSON pointer, the name of a column or
 *     of a parameter; empty for the whole
 */
public record Place(String file, long line, long column, String within) implements Comparable<Place> {
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,9})");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final int LETTERS = 26;

    private static final Comparator<Place> IN_READING_ORDER = Comparator.comparing(Place::file)
            .thenComparingLong(Place::line)
            .thenComparingLong(Place::column)
            .thenComparing(place -> sortable(place.within))
            .thenComparing(Place::within);

    /** The whole of a file. */
    public static Place of(String file) {
        return new Place(file, 0, 0, "");
    }

    public static Place line(String file, long line) {
        return new Place(file, line, 0, "");
    }

    /** A place in something that is no file, or in one that is named elsewhere. */
    public static Place within(String within) {
        return new Place("", 0, 0, within);
    }

    /** The notation of spreadsheets; row and column counted from 0, so that 8 and 2 give {@code C9}. */
    public static String cell(int row, int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.append(row + 1).toString();
    }

    /** Another place on the same line. */
    public Place with(String within) {
        return new Place(file, line, column, within);
    }

    private boolean isCell() {
        return CELL.matcher(within).matches();
    }

    @Override
    public int compareTo(Place other) {
        return IN_READING_ORDER.compare(this, other);
    }

    /** Cells by row first; numbers by their value, so that entry 10 comes after entry 9. */
    private static String sortable(String within) {
        var cell = CELL.matcher(within);
        var inOrder = cell.matches() ? cell.group(2) + " " + cell.group(1).length() + cell.group(1) : within;
        return NUMBER.matcher(inOrder).replaceAll(Place::padded);
    }

    private static String padded(MatchResult number) {
        return "0".repeat(18 - number.group().length()) + number.group();
    }

    /** {@code file:12:3: key}, {@code file:C9}, or {@code line 12, column 3} without a file; empty if nothing is known. */
    @Override
    public String toString() {
        var place = new StringBuilder(file.isEmpty() ? inText() : inFile());
        if (!within.isEmpty()) {
            place.append(place.isEmpty() ? "" : isCell() ? ":" : ": ").append(within);
        }
        return Quote.harmless(place.toString());
    }

    private String inFile() {
        return file + (line > 0 ? ":" + line : "") + (line > 0 && column > 0 ? ":" + column : "");
    }

    private String inText() {
        return (line > 0 ? "line " + line : "") + (line > 0 && column > 0 ? ", column " + column : "");
    }
}
