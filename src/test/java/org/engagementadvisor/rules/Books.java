package org.engagementadvisor.rules;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.engagementadvisor.Golden;

/** Folders of rules for tests: the small book among the resources with files put over it. */
public final class Books {
    static final String NAME = "book";
    static final Path BASE = Golden.resource("rules/findings/base");

    private Books() {}

    /** The small book in a folder of its own. */
    static Path in(Path folder) {
        copy(BASE, folder);
        return folder;
    }

    /** Puts the files of one folder over those of another. */
    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void write(Path rules, String file, String... lines) {
        write(rules, file, String.join("\n", lines) + "\n");
    }

    static void write(Path rules, String file, String text) {
        try {
            Path path = rules.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static void replace(Path rules, String file, String old, String fresh) {
        try {
            String text = Files.readString(rules.resolve(file));
            if (!text.contains(old)) {
                throw new IllegalArgumentException(file + " does not hold " + old);
            }
            Files.writeString(rules.resolve(file), text.replace(old, fresh));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A table of one file, its cells given row by row and column by column. */
    static String csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(",", row.stream().map(Books::quoted).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** Keeps a table as a workbook in place of the CSV, all of it as text. */
    public static void asWorkbook(Path csv) throws IOException {
        var file = csv.resolveSibling(csv.getFileName().toString().replace(".csv", ".xlsx"));
        try (var workbook = new XSSFWorkbook();
                var lines = CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .ofCsvRecord(csv);
                var out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet();
            int at = 0;
            for (CsvRecord line : lines) {
                var row = sheet.createRow(at++);
                for (int column = 0; column < line.getFieldCount(); column++) {
                    row.createCell(column).setCellValue(line.getField(column));
                }
            }
            workbook.write(out);
        }
        Files.delete(csv);
    }
}
