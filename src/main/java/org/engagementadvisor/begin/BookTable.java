package org.engagementadvisor.begin;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A decision table as a file, in which cells are set and rows added. */
final class BookTable {
    private static final String ID = "id";

    private final Path file;
    private final List<List<String>> rows = new ArrayList<>();
    private final int labels;

    private BookTable(Path file) throws IOException {
        this.file = file;
        try (var reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(file)) {
            reader.forEach(row -> rows.add(new ArrayList<>(row.getFields())));
        }
        int found = 0;
        while (found < rows.size() && !rows.get(found).get(0).equals(ID)) {
            found++;
        }
        labels = found;
        if (labels == rows.size()) {
            throw new BeginRefused(file + ": found no row of labels, expected one that begins with `id`");
        }
    }

    static BookTable read(Path file) throws IOException {
        return new BookTable(file);
    }

    void set(String id, String code, String value) {
        var row = rows.stream()
                .skip(labels + 1L)
                .filter(one -> one.get(0).equals(id))
                .findFirst();
        if (row.isEmpty()) {
            throw new BeginRefused(file + ": found no row `" + id + "`, expected one, since begin/fills.csv names it");
        }
        put(row.get(), column(code), value);
    }

    /** Puts a row above all others, like the last one but for the term and the value. */
    void add(int number, String term, String code, String value) {
        var row = new ArrayList<>(rows.get(rows.size() - 1));
        var id = row.get(0).replaceFirst("[0-9]+$", "") + String.format("%03d", number);
        put(row, 0, id);
        put(row, 1, term);
        put(row, column(code), value);
        put(row, rows.get(labels).size() - 1, "");
        rows.add(labels + number, row);
    }

    private int column(String code) {
        int at = rows.get(labels - 1).indexOf(code);
        if (at < 0) {
            throw new BeginRefused(
                    file + ": found no column of `" + code + "`, expected one, since begin/fills.csv names it");
        }
        return at;
    }

    private static void put(List<String> row, int at, String value) {
        while (row.size() <= at) {
            row.add("");
        }
        row.set(at, value);
    }

    void write() throws IOException {
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            rows.forEach(writer::writeRecord);
        }
    }
}
