package org.engagementadvisor.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the title rows of a CSV file: the lines above the first that has as many cells as the most of what follows. */
final class TitleRows {
    private static final int LINES = 60;
    private static final int SAMPLE = 1 << 16;

    private TitleRows() {}

    /** None in files that are no text. */
    static int in(Path path) throws IOException {
        return path.toString().matches(".*[.](csv|txt|tsv)") ? above(path) : 0;
    }

    private static int above(Path path) throws IOException {
        byte[] bytes;
        try (var start = Files.newInputStream(path)) {
            bytes = start.readNBytes(SAMPLE);
        }
        var lines = new String(bytes, StandardCharsets.ISO_8859_1)
                .lines()
                .limit(LINES)
                .toList();
        int best = 0;
        int skipped = 0;
        for (char separator : CsvLook.SEPARATORS) {
            int widest = lines.stream()
                    .mapToInt(line -> cells(line, separator))
                    .max()
                    .orElse(0);
            int first = 0;
            while (first < lines.size() && cells(lines.get(first), separator) * 2 <= widest) {
                first++;
            }
            long wide = lines.stream()
                    .skip(first)
                    .filter(line -> cells(line, separator) * 2 > widest)
                    .count();
            if (widest > best && wide * 2 > lines.size() - first) {
                best = widest;
                skipped = first;
            }
        }
        return best < 3 ? 0 : skipped;
    }

    /** Filled ones outside of quotes. */
    private static int cells(String line, char separator) {
        int cells = 0;
        boolean isQuoted = false;
        boolean isFilled = false;
        for (char found : (line + separator).toCharArray()) {
            isQuoted ^= found == '"';
            if (found == separator && !isQuoted) {
                cells += isFilled ? 1 : 0;
                isFilled = false;
            } else {
                isFilled |= !Character.isWhitespace(found);
            }
        }
        return cells;
    }
}
