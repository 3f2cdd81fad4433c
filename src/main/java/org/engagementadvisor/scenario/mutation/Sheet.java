package org.engagementadvisor.scenario.mutation;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The cells of a table file as they stand; the rule book has already found it well-formed.
 *
 * @param file below the folder of the rule book
 * @param ruleTable the row that says {@code RuleTable}, from 0; kinds, patterns, snippets and labels follow
 */
record Sheet(String file, List<List<String>> rows, int ruleTable) {
    private static final int KINDS = 1;
    private static final int SNIPPETS = 3;
    private static final int LABELS = 4;
    private static final int BODY = 5;

    static Sheet read(Path folder, String file) throws IOException {
        String text = Files.readString(folder.resolve(file)).replaceFirst("^\uFEFF", "");
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            reader.forEach(
                    row -> rows.add(row.getFields().stream().map(String::strip).toList()));
        }
        int at = 0;
        while (!rows.get(at).get(0).startsWith("RuleTable")) {
            at++;
        }
        return new Sheet(file, rows, at);
    }

    /** Empty where the row is shorter. */
    String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column) : "";
    }

    String snippet(int column) {
        return cell(ruleTable + SNIPPETS, column);
    }

    String label(int column) {
        return cell(ruleTable + LABELS, column);
    }

    int columns() {
        return rows.get(ruleTable + SNIPPETS).size();
    }

    boolean isCondition(int column) {
        return cell(ruleTable + KINDS, column).equals("CONDITION");
    }

    String id(int row) {
        return cell(row, 0);
    }

    int firstRow() {
        return ruleTable + BODY;
    }

    /** The row of the head with that key, from 0; -1 without one. */
    int headRow(String key) {
        for (int row = 0; row < ruleTable; row++) {
            if (cell(row, 0).equals(key)) {
                return row;
            }
        }
        return -1;
    }

    String head(String key) {
        int row = headRow(key);
        return row < 0 ? "" : cell(row, 1);
    }

    /** The file with other texts in some cells. */
    String with(Map<Place, String> cells) {
        var text = new StringWriter();
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            for (int row = 0; row < rows.size(); row++) {
                List<String> changed = new ArrayList<>(rows.get(row));
                for (int column = 0; column < changed.size(); column++) {
                    changed.set(column, cells.getOrDefault(new Place(row, column), changed.get(column)));
                }
                writer.writeRecord(changed);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot write CSV to a string", e);
        }
        return text.toString();
    }

    /** A cell by row and column, both from 0. */
    record Place(int row, int column) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return row == other.row ? Integer.compare(column, other.column) : Integer.compare(row, other.row);
        }

        /** In A1 notation. */
        @Override
        public String toString() {
            return org.engagementadvisor.document.Place.cell(row, column);
        }
    }
}
