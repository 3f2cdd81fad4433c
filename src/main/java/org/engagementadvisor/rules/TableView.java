package org.engagementadvisor.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engagementadvisor.rules.book.DrlFile;
import org.engagementadvisor.rules.table.Row;
import org.engagementadvisor.rules.table.Table;

/**
 * A table of a rule book, as others may list it.
 *
 * @param stage the folder it stands in
 * @param rows the row ids in the order of the table; the rules' names for a file of DRL
 * @param remarks what authors noted beside rows, by row id
 */
public record TableView(
        String file,
        String title,
        String question,
        String owner,
        String stage,
        String hitPolicy,
        List<String> rows,
        Map<String, String> remarks) {
    public TableView {
        rows = List.copyOf(rows);
        remarks = Collections.unmodifiableMap(new LinkedHashMap<>(remarks));
    }

    static TableView of(Table table) {
        Map<String, String> remarks = new LinkedHashMap<>();
        table.rows().stream()
                .filter(row -> !row.remark().isEmpty())
                .forEach(row -> remarks.put(row.id(), row.remark()));
        return new TableView(
                table.file(),
                table.title(),
                table.header("question"),
                table.header("owner"),
                table.stage(),
                table.policy().word(),
                table.rows().stream().map(Row::id).toList(),
                remarks);
    }

    static TableView of(DrlFile file) {
        List<String> rules = file.rules().stream().map(DrlFile.Rule::name).toList();
        return new TableView(file.file(), file.file(), "", "", file.folder(), "rules", rules, Map.of());
    }
}
