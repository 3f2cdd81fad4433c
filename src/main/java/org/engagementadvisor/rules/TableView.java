package org.engagementadvisor.rules;

import java.util.List;

/**
 * A table of a rule book, as others may list it.
 *
 * @param stage the folder it stands in
 * @param rows the row ids in the order of the table; the rules' names for a file of DRL
 */
public record TableView(
        String file, String title, String question, String owner, String stage, String hitPolicy, List<String> rows) {
    public TableView {
        rows = List.copyOf(rows);
    }
}
