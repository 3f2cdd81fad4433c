package org.engagementadvisor.scenario.mutation;

import java.util.List;

/**
 * A change that no case noticed.
 *
 * @param file the table, as the rule book names it
 * @param cell in A1 notation; {@code company} are the cells that had to change with it
 * @param row the id of the row; empty in the head of the table
 * @param label the heading of the column
 * @param reaching the cases in whose reasons the row stands
 * @param hint what a case must be like to notice
 */
public record Survivor(
        String file,
        String cell,
        String row,
        String label,
        String from,
        String to,
        List<String> company,
        List<String> reaching,
        String hint) {

    public Survivor {
        company = List.copyOf(company);
        reaching = List.copyOf(reaching);
    }
}
