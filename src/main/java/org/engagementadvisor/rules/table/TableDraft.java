package org.engagementadvisor.rules.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A table as far as it can be understood: its frame is as it must be, some of its rows may not be.
 *
 * @param faulty the rows of the table with something wrong in them
 */
public record TableDraft(Table table, List<Row> faulty) {
    public TableDraft {
        faulty = List.copyOf(faulty);
    }

    /**
     * Reads a table, which is of use for judging others even where some of its rows are wrong.
     *
     * @param file how the file is called in findings and reasons
     * @return empty if not even its columns can be understood; why is among the findings
     */
    public static Optional<TableDraft> read(Path path, String file, String stage, Vocabulary words, Findings findings) {
        return GridReader.read(path, file, findings)
                .flatMap(grid -> new TableReader(grid, stage, words, findings).read());
    }

    /** The table with those rows alone that are as they must be. */
    public Table sound() {
        return faulty.isEmpty() ? table : table.withRows(row -> !faulty.contains(row));
    }
}
