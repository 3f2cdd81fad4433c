package org.engagementadvisor.advice;

import java.util.List;

/**
 * One row of a table, or one rule, that led to an answer.
 *
 * @param row its id, such as {@code TUR-040}
 * @param file the file below the folder of rules
 * @param line the row of the spreadsheet, counted from 1; 0 for a rule without one
 * @param comparisons what the row asks, beside what is so; a comparison on an earlier answer names that answer, whose own
 *     decision says the rest
 * @param sentence the whole as an account manager reads it
 */
public record Reason(String row, String table, String file, int line, List<Comparison> comparisons, String sentence) {

    public Reason {
        comparisons = List.copyOf(comparisons);
    }

    /** The file, with the line if there is one, as in {@code ability.drl.csv:12}. */
    public String place() {
        return line > 0 ? file + ":" + line : file;
    }
}
