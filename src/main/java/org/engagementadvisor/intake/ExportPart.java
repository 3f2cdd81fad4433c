package org.engagementadvisor.intake;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One file of an export: its columns with their types, how many rows it has, and where the database reads them. A Parquet file has no
 * {@code file}; of a CSV file with rejected rows or lines above its header the database reads a copy without them, of a sheet what it
 * holds as CSV. {@code name} is what people call it, {@code readAs} how it was understood, {@code table} what the database took of it.
 */
record ExportPart(
        String name,
        Path path,
        ReadAs readAs,
        List<String> columns,
        List<String> types,
        long rows,
        @Nullable CsvFile file,
        @Nullable CsvAccount account,
        @Nullable String table) {
    static final String TEXT = "VARCHAR";

    /** Bytes that the database reads at a time: more than the longest row, and a quarter of its own choice, which took more time. */
    private static final int BUFFER = 8 << 20;

    ExportPart {
        columns = List.copyOf(columns);
        types = List.copyOf(types);
    }

    static ExportPart csv(CsvFile file, Path read, ReadAs readAs, CsvScan scan) {
        var columns = scan.header();
        var types = columns.stream().map(column -> TEXT).toList();
        var account = scan.account();
        return new ExportPart(file.name(), read, readAs, columns, types, account.rows(), file, account, null);
    }

    static ExportPart parquet(String name, Path path) {
        var readAs = new ReadAs(name, List.of("Parquet"));
        return new ExportPart(name, path, readAs, List.of(), List.of(), 0, null, null, null);
    }

    ExportPart with(List<String> columns, List<String> types, long rows) {
        return new ExportPart(name, path, readAs, columns, types, rows, file, account, table);
    }

    /** Rows that are so badly written that nothing of them is used. */
    long rejected() {
        return account == null ? 0 : account.rejected();
    }

    /** Where a reader finds these rows: lines of a CSV file or sheet, row numbers of a Parquet file. */
    Map<Long, Long> linesOf(Collection<Long> rowNumbers) throws IOException {
        if (file == null || account == null || account.isOneRowALine()) {
            long header = file == null ? 0 : file.skipped() + 1;
            return rowNumbers.stream().distinct().collect(toMap(row -> row, row -> row + header));
        }
        return file.linesOf(rowNumbers);
    }

    /**
     * The same with these of its columns, {@code p1, p2, …}, in a table of the database, if it is CSV: rows that are numbered while they
     * are read are read by one thread, and the planner takes them for few.
     */
    ExportPart taken(Database database, String name, Set<String> wanted) throws SQLException {
        if (file == null) {
            return this;
        }
        database.run("CREATE TABLE " + name + " AS SELECT " + sqlColumns(wanted) + " FROM " + readCsv(file.form()));
        return new ExportPart(this.name, path, readAs, columns, types, rows, file, account, name);
    }

    private String sqlColumns(Set<String> wanted) {
        return IntStream.rangeClosed(1, columns.size())
                .mapToObj(i -> wanted.contains("p" + i) ? "p" + i : "CAST(NULL AS " + TEXT + ") AS p" + i)
                .collect(joining(", "));
    }

    /** The rows in the order of the file, numbered from 1, as {@code line, p1, p2, …}. */
    String rowsSql() {
        if (table != null) {
            return "SELECT rowid + 1 AS line, * FROM " + table;
        }
        return file == null ? parquetSql() : "SELECT row_number() OVER () AS line, * FROM " + readCsv(file.form());
    }

    private String readCsv(CsvForm form) {
        var declared = String.join(
                ", ",
                IntStream.rangeClosed(1, columns.size())
                        .mapToObj(i -> "'p" + i + "': 'VARCHAR'")
                        .toList());
        return "read_csv(" + Sql.text(path.toString()) + ", columns = {"
                + declared + "}, auto_detect = false, header = true, delim = "
                + Sql.text(String.valueOf(form.separator())) + ", quote = " + form.quoteSql() + ", escape = "
                + form.quoteSql()
                + ", strict_mode = true, null_padding = false, store_rejects = true, rejects_limit = 0, buffer_size = "
                + BUFFER + ")";
    }

    private String parquetSql() {
        var renamed = new StringBuilder("SELECT file_row_number + 1 AS line");
        for (int i = 0; i < columns.size(); i++) {
            renamed.append(", ")
                    .append(Sql.name(columns.get(i)))
                    .append(" AS p")
                    .append(i + 1);
        }
        return renamed + " FROM read_parquet(" + Sql.text(path.toString()) + ", file_row_number = true)";
    }
}
