package org.engagementadvisor.rules.table;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table as far as it can be understood: its frame is as it must be, some of its rows may not be. */
public final class TableDraft {
    private final Grid grid;
    private final Table table;
    private final List<Row> faulty;

    /** @param faulty the rows of the table with something wrong in them */
    TableDraft(Grid grid, Table table, List<Row> faulty) {
        this.grid = grid;
        this.table = table;
        this.faulty = List.copyOf(faulty);
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

    /**
     * The table as it would be read with other texts in some of its cells.
     *
     * @param texts by place, such as {@code C9}; the file is not touched
     * @return empty if not even its columns can be understood then
     */
    public Optional<TableDraft> with(Map<String, String> texts, Vocabulary words, Findings findings) {
        return new TableReader(grid.with(texts), table.stage(), words, findings).read();
    }

    public Table table() {
        return table;
    }

    /** The table with those rows alone that are as they must be. */
    public Table sound() {
        return faulty.isEmpty() ? table : table.withRows(row -> !faulty.contains(row));
    }

    /** What was typed into a cell; row and column counted from 0, empty where there is none. */
    public String typed(int row, int column) {
        return grid.cell(row, column).text();
    }
}
