package org.engagementadvisor.begin;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables by which a beginning is made, in the folder {@code begin} of the rules. */
final class Settings {
    private final Path rules;
    private final Path folder;
    private final Map<String, String> figures;

    private Settings(Path rules, Map<String, String> figures) {
        this.rules = rules;
        this.folder = folder(rules);
        this.figures = figures;
    }

    static Settings in(Path rules) throws IOException {
        var figures = rows(folder(rules).resolve("figures.csv")).stream()
                .collect(Collectors.toMap(row -> row.getField("name"), row -> row.getField("value")));
        return new Settings(rules, figures);
    }

    private static Path folder(Path rules) {
        return rules.resolve("begin");
    }

    List<NamedCsvRecord> usualNames() throws IOException {
        return rows(rules.resolve("shared").resolve("usual-names.csv"));
    }

    static List<NamedCsvRecord> rows(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BeginRefused(file + ": found no file, expected the table of that name that is shipped");
        }
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    List<NamedCsvRecord> rows(String name) throws IOException {
        return rows(folder.resolve(name));
    }

    String text(String name) {
        var value = figures.get(name);
        if (value == null) {
            throw new BeginRefused(
                    folder.resolve("figures.csv") + ": found no `" + name + "`, expected a row of that name");
        }
        return value;
    }

    double figure(String name) {
        try {
            return new BigDecimal(text(name)).doubleValue();
        } catch (NumberFormatException wrong) {
            throw new BeginRefused(folder.resolve("figures.csv") + ": found `" + text(name) + "` for `" + name
                    + "`, expected a number");
        }
    }

    int whole(String name) {
        return (int) figure(name);
    }

    List<String> datePatterns() throws IOException {
        return rows("dates.csv").stream().map(row -> row.getField("pattern")).toList();
    }
}
