package org.engagementadvisor.rules.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.engagementadvisor.document.Utf8;
import org.engagementadvisor.rules.table.Finding.Code;

/**
 * Reads a table stored as CSV. Drools' own parser loses the table after a byte order mark and all that follows a blank
 * row, and says nothing; here the mark is skipped and the row is kept, to be judged.
 */
final class CsvGrid {
    // Judged before it is parsed: with every field in quotes it would be no CSV at all.
    private static final Pattern OTHER_THAN_COMMAS = Pattern.compile("(?m)^\\h*\"?(?:RuleSet|NAME)\"?([;\\t])");

    private CsvGrid() {}

    static Optional<Grid> read(Path path, String file, Findings findings) {
        try {
            return decoded(Files.readAllBytes(path), file, findings).flatMap(text -> parsed(text, file, findings));
        } catch (IOException unreadable) {
            findings.error(Code.UNREADABLE_FILE, file, null, "a file that cannot be read", "a readable file");
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(byte[] bytes, String file, Findings findings) {
        Utf8.firstWrong(file, bytes)
                .ifPresent(wrong -> findings.error(
                        Code.UNREADABLE_FILE,
                        file,
                        "A" + wrong.line(),
                        "bytes that are not UTF-8",
                        "CSV saved as UTF-8"));
        return Utf8.text(bytes);
    }

    private static Optional<Grid> parsed(String text, String file, Findings findings) {
        Matcher other = OTHER_THAN_COMMAS.matcher(text);
        if (other.find()) {
            findings.error(
                    Code.UNREADABLE_FILE,
                    file,
                    "A1",
                    "fields apart by " + (";".equals(other.group(1)) ? "semicolons" : "tabs"),
                    "fields apart by commas (save as “CSV UTF-8, comma”, or as a workbook " + GridReader.XLSX + ")");
            return Optional.empty();
        }
        if (!CsvExtent.isWithin(text, file, findings)) {
            return Optional.empty();
        }
        List<List<Cell>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            reader.forEach(row -> rows.add(cells(row, rows.size())));
        } catch (CsvParseException | IOException broken) {
            findings.error(
                    Code.UNREADABLE_FILE,
                    file,
                    "A" + (rows.size() + 1),
                    "a row that is not CSV, perhaps a quote that is not closed",
                    "fields apart by commas, quoted as in \"a, b\"");
            return Optional.empty();
        }
        return Optional.of(new Grid(file, rows));
    }

    private static List<Cell> cells(CsvRecord row, int at) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < row.getFieldCount(); column++) {
            cells.add(new Cell(at, column, Cell.Kind.VALUE, row.getField(column).strip()));
        }
        return cells;
    }
}
