package org.engagementadvisor.intake;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of an export that can be read: its columns with their types, and how SQL reads it as rows of {@code line, c1, c2, …}.
 * A Parquet file has no {@code scan}; a CSV file with rejected rows is read from a copy without them.
 */
record Export(
        ExportFile file,
        Path path,
        List<String> columns,
        List<String> types,
        @Nullable CsvScan scan) {
    private static final String TEXT = "VARCHAR";

    static Export csv(ExportFile file, Path path, CsvScan scan) {
        var columns = List.copyOf(scan.header());
        return new Export(
                file, path, columns, columns.stream().map(column -> TEXT).toList(), scan);
    }

    static Export parquet(ExportFile file, Path path) {
        return new Export(file, path, List.of(), List.of(), null);
    }

    Export with(List<String> columns, List<String> types) {
        return new Export(file, path, columns, types, scan);
    }

    /** Where a reader finds these rows: lines of a CSV file, the header being the first; row numbers of a Parquet file. */
    Map<Long, Long> linesOf(Collection<Long> rowNumbers) throws IOException {
        if (scan == null || scan.account().isOneRowALine()) {
            long header = scan == null ? 0 : 1;
            return rowNumbers.stream().distinct().collect(toMap(row -> row, row -> row + header));
        }
        return scan.linesOf(rowNumbers);
    }

    /** Rows that are so badly written that nothing of them is used. */
    long rejected() {
        return scan == null ? 0 : scan.account().rejected();
    }

    String name() {
        return file.path();
    }

    boolean isParquet() {
        return file.isParquet();
    }

    /** The SQL column, null if the file has no column of that name or more than one. */
    @Nullable
    String column(String name) {
        int at = columns.indexOf(name);
        return at < 0 || columns.lastIndexOf(name) != at ? null : "c" + (at + 1);
    }

    List<String> sqlColumns() {
        return IntStream.rangeClosed(1, columns.size()).mapToObj(i -> "c" + i).toList();
    }

    /** What a column holds as text; moments are written by the pattern, so that it can read them again. */
    String text(String column, DatePattern dates) {
        var type = type(column);
        if (type.equals(TEXT)) {
            return column;
        }
        return isDay(type) ? dates.written(column) : "CAST(" + column + " AS VARCHAR)";
    }

    boolean isDay(String type) {
        return type.equals("DATE") || type.startsWith("TIMESTAMP");
    }

    boolean isNumeric(String type) {
        return type.matches("U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|FLOAT|DOUBLE|DECIMAL.*");
    }

    String type(String column) {
        return types.get(Integer.parseInt(column.substring(1)) - 1).toUpperCase(Locale.ROOT);
    }

    /** The rows in the order of the file, numbered from 1. */
    String rowsSql() {
        return isParquet() ? parquetSql() : csvSql();
    }

    private String csvSql() {
        var declared = String.join(
                ", ",
                sqlColumns().stream()
                        .map(column -> "'" + column + "': 'VARCHAR'")
                        .toList());
        return "SELECT row_number() OVER () AS line, * FROM read_csv(" + Sql.text(path.toString()) + ", columns = {"
                + declared + "}, auto_detect = false, header = true, delim = "
                + Sql.text(String.valueOf(file.separator())) + ", quote = " + Sql.text(String.valueOf(file.quote()))
                + ", escape = " + Sql.text(String.valueOf(file.quote()))
                + ", strict_mode = true, null_padding = false, store_rejects = true, rejects_limit = 0)";
    }

    private String parquetSql() {
        var renamed = new StringBuilder("SELECT file_row_number + 1 AS line");
        for (int i = 0; i < columns.size(); i++) {
            renamed.append(", ")
                    .append(Sql.name(columns.get(i)))
                    .append(" AS c")
                    .append(i + 1);
        }
        return renamed + " FROM read_parquet(" + Sql.text(path.toString()) + ", file_row_number = true)";
    }
}
