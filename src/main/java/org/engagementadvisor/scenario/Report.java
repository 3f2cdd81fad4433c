package org.engagementadvisor.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.engagementadvisor.rules.TableView;

/**
 * How the cases of one rule book went.
 *
 * @param book the folder of the rule book
 * @param results in the order of the files
 * @param rows how many rows the book has
 * @param unreached rows that no case reached, in the order of the tables
 */
public record Report(String book, List<Result> results, int rows, List<Unreached> unreached) {

    /**
     * Rows of one table that no case reached.
     *
     * @param all how many rows the table has
     */
    public record Unreached(String file, List<String> rows, int all) {
        public Unreached {
            rows = List.copyOf(rows);
        }

        /** Whether no row of the table was reached. */
        boolean isWhole() {
            return rows.size() == all;
        }
    }

    public Report {
        results = List.copyOf(results);
        unreached = List.copyOf(unreached);
    }

    static Report of(String book, List<Result> results, List<TableView> tables) {
        Set<String> reached = new HashSet<>();
        results.forEach(result -> reached.addAll(result.reached()));
        List<Unreached> unreached = new ArrayList<>();
        for (TableView table : tables) {
            List<String> rows =
                    table.rows().stream().filter(row -> !reached.contains(row)).toList();
            if (!rows.isEmpty()) {
                unreached.add(new Unreached(table.file(), rows, table.rows().size()));
            }
        }
        return new Report(
                book,
                results,
                tables.stream().mapToInt(table -> table.rows().size()).sum(),
                unreached);
    }

    /** The same of the tables alone of which a case reached some row: for the cases of a few files, which speak of no others. */
    public Report touched() {
        List<Unreached> untouched =
                unreached.stream().filter(Unreached::isWhole).toList();
        return new Report(
                book,
                results,
                rows - untouched.stream().mapToInt(Unreached::all).sum(),
                unreached.stream().filter(table -> !table.isWhole()).toList());
    }

    /** How many rows no case reached. */
    public int unreachedRows() {
        return unreached.stream().mapToInt(table -> table.rows().size()).sum();
    }

    public boolean passed() {
        return results.stream().allMatch(result -> result.outcome().passed());
    }
}
