package org.engagementadvisor.intake;

import java.util.List;

/**
 * A column of a file as looking at it shows it.
 *
 * @param table where the database keeps it under the name {@code sql}
 * @param filled rows in which it is not blank
 * @param distinct different texts
 * @param number what makes a number of it in SQL; empty if it holds no numbers
 * @param negatives of a sample of its rows, {@code fractions} likewise
 * @param datePatterns those by which dates in it can be read, the best first; empty if it holds none
 * @param dates share of its texts that the best of them reads, {@code equalDates} how many read as much
 * @param step of the sample
 */
public record LookedColumn(
        String file,
        String table,
        String sql,
        String name,
        long rows,
        long filled,
        long distinct,
        String number,
        long negatives,
        long fractions,
        List<String> datePatterns,
        double dates,
        int equalDates,
        long step) {
    public LookedColumn {
        datePatterns = List.copyOf(datePatterns);
    }

    public boolean isNumber() {
        return !number.isEmpty();
    }

    public boolean isDate() {
        return !datePatterns.isEmpty();
    }

    /** Whether every row has it, each another. */
    public boolean isKey() {
        return filled == rows && distinct == rows;
    }
}
