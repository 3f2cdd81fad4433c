package org.engagementadvisor.begin;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.engagementadvisor.lines.WholeFile;

/** A decision table as a file, in which cells are set and rows added; of all other rows every byte stays. */
final class BookTable {
    private static final String ID = "id";
    private static final Pattern LINE = Pattern.compile("[^\\r\\n]*(?:\\r\\n|\\r|\\n)|[^\\r\\n]+$");

    private final Path file;
    private final List<Line> rows = new ArrayList<>();
    private final int labels;

    private BookTable(Path file) throws IOException {
        this.file = file;
        var text = Files.readString(file);
        try (var reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            var records = reader.stream().toList();
            var lines = LINE.matcher(text).results().map(MatchResult::group).toList();
            for (int i = 0; i < records.size(); i++) {
                int from = (int) records.get(i).getStartingLineNumber() - 1;
                int to = i + 1 < records.size() ? (int) records.get(i + 1).getStartingLineNumber() - 1 : lines.size();
                rows.add(new Line(records.get(i), String.join("", lines.subList(Math.min(from, to), to))));
            }
        }
        int found = 0;
        while (found < rows.size() && !rows.get(found).fields.get(0).equals(ID)) {
            found++;
        }
        labels = found;
        if (labels == rows.size()) {
            throw new BeginRefused(file + ": found no row of labels, expected one that begins with `id`");
        }
    }

    /** A row, and how it is written in the file. */
    private static final class Line {
        private final List<String> fields;
        private String text;

        Line(CsvRecord row, String text) {
            fields = new ArrayList<>(row.getFields());
            this.text = text;
        }

        Line(Line like) {
            fields = new ArrayList<>(like.fields);
            text = like.text;
        }

        void put(int at, String value) {
            while (fields.size() <= at) {
                fields.add("");
            }
            fields.set(at, value);
            var end = text.endsWith("\r\n") ? LineDelimiter.CRLF : LineDelimiter.LF;
            var written = new StringWriter();
            try (var writer = CsvWriter.builder().lineDelimiter(end).build(written)) {
                writer.writeRecord(fields);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            text = written.toString();
        }
    }

    static BookTable read(Path file) throws IOException {
        return new BookTable(file);
    }

    void set(String id, String code, String value) {
        var row = rows.stream()
                .skip(labels + 1L)
                .filter(one -> one.fields.get(0).equals(id))
                .findFirst();
        if (row.isEmpty()) {
            throw new BeginRefused(file + ": found no row `" + id + "`, expected one, since begin/fills.csv names it");
        }
        row.get().put(column(code), value);
    }

    /** Sets a cell by its place, counted from 0. */
    void set(int row, int column, String value) {
        rows.get(row).put(column, value);
    }

    /** Puts a row above all others, like the last one but for the term and the value. */
    void add(int number, String term, String code, String value) {
        var row = new Line(rows.get(rows.size() - 1));
        row.put(0, row.fields.get(0).replaceFirst("[0-9]+$", "") + String.format("%03d", number));
        row.put(1, term);
        row.put(column(code), value);
        row.put(rows.get(labels).fields.size() - 1, "");
        rows.add(labels + number, row);
    }

    private int column(String code) {
        int at = rows.get(labels - 1).fields.indexOf(code);
        if (at < 0) {
            throw new BeginRefused(
                    file + ": found no column of `" + code + "`, expected one, since begin/fills.csv names it");
        }
        return at;
    }

    /** All of it, or nothing. */
    void write() throws IOException {
        try (var whole = WholeFile.at(file)) {
            for (var row : rows) {
                whole.bytes().write(row.text.getBytes(StandardCharsets.UTF_8));
            }
            whole.keep();
        }
    }
}
