package org.engagementadvisor.release;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Changes a cell of a rule book as an analyst might: another figure, a term of another row, a blank; or takes out a row. */
final class CellChanges {
    private final Random random;
    private final List<Path> tables;

    CellChanges(Path folder, long seed) throws IOException {
        random = new Random(seed);
        try (Stream<Path> files = Files.walk(folder)) {
            tables = files.filter(file -> file.toString().endsWith(".drl.csv"))
                    .filter(file -> !file.toString().contains("/portfolio/"))
                    .sorted()
                    .toList();
        }
    }

    /** Makes a change; what it was, and the file as it was before. */
    record Made(String change, Path file, String before) {
        void takeBack() throws IOException {
            Files.writeString(file, before);
        }
    }

    Made next() throws IOException {
        Path file = tables.get(random.nextInt(tables.size()));
        String before = Files.readString(file);
        List<List<String>> rows = new ArrayList<>();
        try (var reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .skipEmptyLines(false)
                .ofCsvRecord(before)) {
            reader.forEach(row -> rows.add(new ArrayList<>(row.getFields())));
        }
        int first = 0;
        while (!rows.get(first).get(0).startsWith("RuleTable")) {
            first++;
        }
        first += 5;
        int at = first + random.nextInt(rows.size() - first);
        String change = file.getFileName() + " " + rows.get(at).get(0);
        if (random.nextInt(8) == 0 && rows.size() > first + 1) {
            rows.remove(at);
            change += " taken out";
        } else {
            change += change(rows, first, at);
        }
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().build(text)) {
            rows.forEach(row -> writer.writeRecord(row));
        }
        Files.writeString(file, text.toString());
        return new Made(change, file, before);
    }

    private String change(List<List<String>> rows, int first, int at) {
        List<String> row = rows.get(at);
        int column = 1 + random.nextInt(row.size() - 1);
        String from = row.get(column);
        List<String> others = rows.subList(first, rows.size()).stream()
                .filter(other -> other.size() > column)
                .map(other -> other.get(column))
                .distinct()
                .filter(cell -> !cell.equals(from))
                .toList();
        String to = from.matches("\\d+")
                ? String.valueOf(
                        Integer.parseInt(from) + (random.nextBoolean() ? 1 : Math.max(1, Integer.parseInt(from) / 3)))
                : others.isEmpty() ? "" : others.get(random.nextInt(others.size()));
        row.set(column, to);
        return " column " + (column + 1) + ": `" + from + "` → `" + to + "`";
    }
}
